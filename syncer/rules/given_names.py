"""Given names that people bear in many countries, but for those that are as well a word, a month, a tool or a place."""

from __future__ import annotations

from syncer.rules.patterns import words_of

GIVEN_NAMES = words_of(
    """
    aaliyah aaron abbas abby abdelkader abdi abdul abdullah abebe abel abena abeni abigail abraham achieng achim ada
    adaeze adam adama adebayo adela adele adelheid adelina ademola aditi aditya adjoa adnan adolfo adrian adriana
    adriano adrien adrián afonso agata agathe agnes agneta agnieszka agnė agus agustin agustín ahmad ahmed ahmet
    aida aidan aigerim aiko aileen ailsa aimee aina aino aisha aisling aitor aiyana aizhan ajay akash akemi akiko
    akin akinyi akio akira akiyo akosua aksel akua alain alan alana alba albert alberto albin aldo alec alejandra
    alejandro alek aleksander aleksandr aleksandra aleksi alena alessandra alessandro alessia alessio alex alexander
    alexandra alexandre alexandru alexei alexey alexis alf alfons alfonso alfred alfredo ali alice alicia alina
    aline alisa alisha alison alistair alix alma almaz almut alois alok alonso altan alva alvaro alvin alwin alyssa
    amadi amadou amaia amalia amalie amanda amani amara amaya amelia amelie amina aminata amine amir amira amit
    amita amos amparo amrita amy ana anabel anahit anais anand ananya anastasia anat anaïs ander anders andi andre
    andrea andreas andreea andrei andrej andres andrew andrey andris andrius andrzej andré andrés andy aneta anette
    angela angelica angelika angelina angelo angie angus anh ania anica anika anil anish anita anja anjali anjana
    anke ann anna annabel anne anneke annelie annelies anneliese annemarie annemiek annett annette anni annie annika
    annina anselm ansgar anthony antje antoine anton antonia antonin antonio antti anuj anush anya aoife aparna
    apolline aram arantxa arash arben archana ariana ariane arianna ariel arjun arlene arlo armand armando armen
    armin arnaud arnav arne arno arnold arnt aroha aron arpad arthur arto artur arturo arun arvid arvin arya asad
    asha ashley ashok asier asif aslan aslaug asli asma assaf astrid asuka atsuko atul aubrey audrey auguste augusto
    aung aurelia aurelie aurelien aveline avi avigail awa axel aya ayaan ayan ayana ayesha ayla aylin ayman ayo
    ayodele ayse ayumi aziz aziza baba babak babatunde babette bahar balazs baptiste barbara barbora barry bart
    bartek bartosz bashir basile bastian batbayar bea beata beate beatrice beatriz becky bekele bektas bela belen
    belinda belén ben benedetta benedict benedikt bengt beniamino benita benito benjamin bennett benny benoit benoît
    bente berenice berit bernadette bernard bernardo bernd bernhard bert berta bertil bertram besnik beth bethany
    betsy bettina betty bhavna bianca bijan bilal binita birger birgit birgitta birgitte birte birthe bishal bjarne
    bjoern bjorn björk björn bjørn blanca blandine blerim bo bob bobby bodil bogdan bogdana boglarka bolat boleslaw
    bolesław bolor bongani bonnie boris borja boubacar bozena bram branimir branka branko brecht brenda brendan
    brent bret brian brianna bridget brigitte brita britt britta brittany bronwen bronwyn bruce bruno bryan bryce
    budi burak burkhard byung cagla caitlin calvin cameron camila camilla camille candice caoimhe carina carine carl
    carla carlo carlos carlota carly carme carmela carmen carol carole carolin carolina caroline carolyn carsten
    carys caspar cassandra cassie catalina catarina caterina catherine cathy catriona cecile cecilia cecilie cedric
    celeste celia celine cem cemal cesar chandra chantal charis charlene charles charlie charlotte chen cheng chetan
    chiara chidi chihiro chika chimamanda chinedu chinonso chinwe chipo chloe chloé chris christa christel
    christelle christian christiane christina christine christoph christophe christopher chukwuemeka chul ciara
    cillian cindy citlali claas claire clara clarissa claudia claudine claudio claus clemens clement clementine
    clive coen colette colin connor conny conor conrad constantin constanze cora coralie corey corinna corinne
    cormac cornelia cornelius cosima cosimo cosmin costanza costel courtney craig cristian cristiano cristina cuong
    curtis cynthia cyprian cyril cyrille césar dafydd dagmar dagny daichi daisuke damian damien damir damla damon
    dana danica daniel daniela daniele daniella danielle danijel danilo daniyar danny danuta dara daria dario
    dariush dariusz darko darrell darren daryl dave david davide davina davor dawit dean deborah debra declan deepa
    deepak deirdre dejan delia delphine demetrius denis denisa denise dennis derek dervla derya desiree detlef
    devika devon dewi dhruv dian diana didem didier diego dieter dietmar dilan dilara dilek dimitri dimitris dina
    dinara dinesh dino diogo dirk divya divyesh djamila dmitri dmitry dolores domenico dominic dominik dominika
    dominique don donal donald donatella donna donncha donovan dora dorien dorin doris dorji dorota dorothea
    dorothee dorothy dorte dorthe doug douglas dov draga dragan dragana dragos dries drita duarte duc duncan dusan
    dwayne dylan ebba ebbe ebele eberhard ebony ebru eckhard edda eddie edgar edie edina edith edmund edna edoardo
    eduard eduarda eduardo edward edwin eero eetu efua eglė egon ehud eileen eilidh einar eino eirik eivind eka
    ekaterina ekkehard elaine elea eleanor eleftheria elena eleni eleonora elettra eli elia elian eliana elias elif
    elijah elin elina elinor eliot elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen ellie elliot
    elmar elodie elsa elsbeth else elton elvira elvis emanuel emanuela emanuele emeka emelie emer emiko emil emile
    emilia emilie emilio emily emine emir emma emmanuel emmanuelle emmi emre emrys endre eneko enkhjargal enno
    enrica enrico enrique enya enzo eoghan ephraim eric erica erich erik erika erin erkki erlend ernest ernesto
    ernst erwan erwin esben esme esmeralda espen esperanza esra esteban estelle ester esther ethan etienne eugen
    eugene eugenia eugenie eugenio eun eunice eunji eva evan evangelina eve evelien eveline evelyn evelyne everett
    evert ewa ewald ewan ewelina eyal ezra fabian fabiana fabien fabienne fabio fabiola fabrice fabrizio fadi fadoua
    faisal fanni fanny farah farai fares farhad farid farida farzaneh fatih fatiha fatima fatma fatmir fatou
    fatoumata faye fedor felicia felicitas felicity felipe felix femi femke fenna ferdinand ferenc fergus fernanda
    fernando fikret filip filipa filipe filippo finja finlay finn finnja fiona fionn fitri flavia flavio fleur
    florence florencia florent florian floris folake folke frances francesca francesco francine francis francisca
    francisco franco francois francoise franjo frank franka frankie frans franz franziska françois françoise fred
    freddie freddy frederic frederick frederik frederike fredrik fredrika freja freya frida frieda friederike
    friedrich frieke frits fritz frode frédéric fumiko fumio gabor gabriel gabriela gabriele gabriella gabrielle
    gaby gael gaelle gail galina ganbaatar garazi gareth garry gary gaspard gaston gaurav gavin gebre geert geertje
    geeta gemma genet genevieve geoff geoffrey georg george georges georgina georgios gerald geraldine gerard
    gerardo gerd gerda gerhard gerlinde germaine gerrit gerry gert gertrud gethin gevorg giang gianluca gianna
    gianni gilbert gilberto gilda gilles gillian gina ginny gintaras gioia giorgi giorgia giorgio giorgos giovanna
    giovanni gisela giselle gitta gitte giulia giuliana giulio giuseppe gizem gjergji gladys glen glenn gloria
    golnaz gonzalo gopal goran gordon gorka gosia gottfried gottlieb graeme graham grainne greg gregor gregory greta
    gretchen grzegorz guadalupe gudrun guido guilherme guillaume guillermo gulsen gunda gunilla gunnar gunther
    gunvor gurpreet gustaf gustav gustavo guus guðrún gwen gwendolyn gwilym gwyneth györgy göran günter günther
    habib hadar hadassah hadi haeun hafsa haiko haile haizea hakan hakim hakon halima halina halvor hamid hamish
    hamza hana hanae hanako hania hank hanna hannah hanne hanneke hannelore hannes hanno hans hansjörg harald hari
    harold harper harpreet harriet harry hartmut haruka haruki haruto harvey hasan hassan hattie hayk hector hedda
    hedvig hedwig hege heidi heike heikki heiko hein heiner heinrich heinz helen helena helene helga helge helle
    hellen helmut hemant hemi hendrik hendrika henk hennie henning henri henrietta henriette henrik henrike henry
    herbert heribert herman hermann hermine hernan hertha hibo hicham hideki hideo hien hilary hilda hilde hildegard
    hilje hilke hillevi hiltrud hina hinrich hiro hiroko hiromi hiroshi hiroto hirut hisham hitomi hjalmar hoa hoang
    hodan holger hollie horacio horst howard hubert hugh hui huong husain hussein huyen hyejin hyun hyunwoo håkan
    hélène iago iain ian ibrahim ida idil idris ieuan ifeoma ignacio ignacy igor iker ikram ildiko iliana ilias ilie
    ilir iljas ilka ilkay ilmari ilona ilse ilyas ilze imane imani imke imogen imran imre ina inaya indah indira
    indra ineke ines inga inge ingeborg ingela inger ingmar ingo ingrid ingunn inigo inka inken inna inès inés inês
    ioana ioannis iolanda iona ionut iracema irena irene irina irma irmgard irving isa isaac isabel isabell isabella
    isabelle isak isamu isao isha ishaan ishita isidora isla ismael ismail isobel israa istvan itsaso itzel itziar
    ivan ivana iveta ivo ivona iwan iwona izabela izumi jaap jack jackie jacob jacqueline jacques jadwiga jaehyun
    jagoda jaime jakob jakub jamal jamie jamila jana janek janet janice janina janine janis janna janne jannik
    jannis janos jared jarek jari jarmo jarno jaroslav jaroslava jasmijn jasmin jason jasper jaspreet jaume javier
    jay jaya jayden jayne jean jeanette jeanne jeannette jeff jeffrey jelena jelle jemima jenna jennie jennifer
    jenny jens jeong jeremias jeremie jeremy jeroen jerome jerry jerzy jesper jess jesse jessica jessie jesus jesús
    jette jiahao jihoon jill jim jimin jimmy jin jing jiri jisoo jitka jiwoo jiyoung jiří jo joachim joan joana
    joann joanna joanne joao joaquim joaquin jocelyn jochen jodie joe joel joelle joep joerg johan johana johann
    johanna johannes john johnny joko jolanda jolanta jomar jon jonah jonas jonatan jonathan jone jonna jonne joost
    jordi jorge jorgen joris jorma jorn jorunn jose josef josefa josefin josefina josefine joseph josephine josh
    joshua josie jostein josu josue josé jouni jovana joyce jozef joão juan juana juanita jude judit judith judy
    juha juhani jukka jule jules julian juliana juliane julianna julie julien juliet julieta juliette julio julius
    juma junho junko juraj jure jurgen juri jurjen justin justina justine justyna jutta jyoti jytte jérôme jóhann
    józef jörg jörgen jörn jürgen kaarina kacper kadir kadri kahu kai kaisa kaito kaj kajsa kalani kalle kamal
    kamala kamau kamil kamila kamini kana kanya kaori kara karel karen karim karima karin karina karine karl karla
    karlheinz karol karola karolin karolina karoline karsten karthik kasia kasper katalin katarina katarzyna kate
    katerina kath katharina katherine kathi kathleen kathrin kathrine kathryn kathy katia katie katinka katja
    katrien katrin katrina katrine katrín katsumi katsuo katy kaveh kavita kay kaya kayla kazimir kazuki kazuko
    kazuo keanu keiko keisuke keith kelly kelvin kemal ken kendra kenichi kenji kenneth kenny kenta kentaro kenzo
    kerem kerstin kerttu ketevan ketut kevin keziah khadidja khadija khaled khalid khanh khin kiara kidane kieran
    kim kimberly kinga kira kiran kirill kirk kirsi kirsten kirsti kirstin kirsty kiyoshi kjell kjersti klaas klara
    klas klaudia klaus klemens knud knut koen kofi kohei koichi koji kojo komang konrad konstantin kostas kourosh
    kris krishna krista kristen kristian kristiina kristin kristina kristine kristjan kristof kristoffer krisztina
    krystyna krzysztof kumar kumiko kunal kurt kwabena kwaku kwame kwasi kwesi kyaw kyle kyoko kyra kęstutis
    laetitia laia laila lakshmi lale lalita lara larissa larry lars lasse laszlo latifa latoya laura laure laurence
    laurent lauri laurie lavinia lawrence lazar lea leah leandra leandro lech leena leevi lei leif leila leilani
    leili leire lela lena lene leni lenka lennard lennart lenny leo leon leona leonard leonardo leonhard leonie
    leonor leonora leopold leroy leslie leszek leticia lev levan levi levin lewis leyla li lia liam liana lidia
    lidija lidwien lien lies liesbeth liesel lieve liga ligaya lihua liis lila lilian liliana lilith lilli lillian
    lilly limor lin lina linda lindiwe lindsay lindsey linh linn linnea linus lionel lior lisa lisanne lisbeth lise
    liselotte lisette lissa liv livia liz liza lizzie ljubica loan loes logan lola lone lorcan loredana loreen
    loreena lorena lorenz lorenza lorenzo loretta lori lorna lorraine losa lothar lotta lotte lottie lou louis
    louisa louise lourdes lourenço lowri luan luana luc luca lucas lucia luciana luciano lucie lucien lucienne
    lucile lucinda lucio lucy lucía ludger ludivine ludmila ludovic ludwig luigi luis luisa luise luiz luka lukas
    lukasz luke lukáš luna lusine lutz luuk luz luís lydia lyn lynda lynn lynne lyudmila lærke léa maaike maarja
    maarten maartje mabel maciej madeleine madeline madhavi madhu madina madison mads mae maeve magda magdalena
    maggie magnus mahdi mahendra mahesh mahmoud mahsa mahtab mai maia maike mairi maite maja majken makena makoto
    malak malcolm malee malena malgorzata malia malik malika malin malina mallory malte malwina mamadou mandy
    manfred manish manja manoj manon manpreet mansour manuel manuela mara marc marcel marcela marcella marcello
    marcelo marcia marcin marco marcos marcus mared marek maren margaret margareta margarete margarethe margarita
    margaux margherita margit margot margrit marguerite mari maria mariam mariama marian mariana marianna marianne
    mariano maribel marie marieke marielle marietta marija marijana marijke marika mariko marilyn mario marion maris
    marisa marisol marissa marit marita marius mariusz mariya marián marjan marjatta marjo marjolein marjorie
    marketa marko markus marla marleen marlena marlene marlies marlis marloes marlon marta marte marten martha
    marthe martijn martin martina martine martins martyna martín marvin mary maryam marzena maría masahiro masako
    masami masato masha massimo matej mateja mateo mateus mateusz matheus mathew mathias mathieu mathilda mathilde
    mathis mathurin matias matilda matilde matteo matthew matthias matthieu matthijs matti mattias matus matěj maud
    maura maureen maurice mauricio maurits maurizio mauro max maxim maxime maximilian maximilien maya mayra mayumi
    mbali mbongeni medina meenakshi meera megan megumi mehdi mehmet mehrdad mei meike meinhard meir mel melania
    melanie mele melike melina melinda melissa melvin mendel mengmeng mercè mereana meredith merel meret meritxell
    merle merlijn merve meryem mette mia michael michaela michail michal michala michał michel michela michele
    micheline michelle michi michiel michiko michio mickael miguel mihaela mihai mihnea mika mikael mikaela mike
    mikel mikhail mikkel mikko mila milana milena milica millie milo milos milosz mimi mina mineko ming minh minho
    minji minjun minna minoru mira miranda mireia mirela mirella miriam mirjam mirjana mirko miro miroslav mirza
    misaki mischa mitch mitsuko miyu miyuki moa moana modou mohamed mohammad mohammed mohan moira moises molly mona
    monica monika monique monserrat montse montserrat morag moritz morten moses moshe mounir moussa muhammad
    muhammed mukesh muna munira murat murielle murilo mustafa mwangi myint myriam myrna myrthe mårten mónica naama
    nabil nadezhda nadia nadine nadir nadja nadya naima najib nalini nanako nanami nancy nandini nandita nanna naoki
    naoko naoma naomi naoya narek narges naser nasim nasrin natacha natalia natalie nataliya natan natasa natascha
    natasha nathalie nathan nathaniel natia natsuki natsumi naveen navid nawal nayeli nazanin nazli neal neda neeraj
    neha neil nele nell nelly nelson nemanja nena nenad nerea nerys nestor neus neva neville nga ngoc ngozi nhi
    nhung nia niall niamh nic nicholas nick nicky nico nicola nicolai nicolas nicole nicoletta nicolo nicolás niels
    nienke nieves nigel niina nik nika nikau nikhil niki nikita niklas niko nikola nikolai nikolaj nikolas nikolaus
    nikos nilesh nils nilufar nima nina nino nira niran nisha nitin niven njeri njoki nkechi nneka noa noah noam
    noel noelia noelle noemi noemie noham nomsa nomvula noor nora norah norbert noreen noriko norma norman nour
    noémie nune nuno nura nuria nurit nursultan nyambura nynke nyoman núria obinna octavia octavio océane oddvar
    odette odile odin odysseas ofelia ofer ofir oihane oisin okan oksana ola olaf olamide olav ole oleg oleksandr
    olena olga oliver olivia olivier olle olof oluf olumide olusegun oluwaseun omar omer ondrej ondřej onni onur
    oona ophelia oprah oriol orla orlando orly orsolya osamu oscar oskar osman osvaldo otavio otieno otmar ottilia
    ottilie otto oumar outi ove owain owen oyindamola oyuun oyvind ozan ozge ozlem paavo pablo padma padmini padraig
    paige paloma pamela panagiotis pankaj panos paola paolo parag parisa parvati pascale pasi pat patrice patricia
    patricio patrick patrik patrycja patsy patti pau paul paula paulette paulien paulina pauline paulo pavel pavla
    pavlos pawel paweł pedro peeter peggy pekka pema penelope penny pere perla pernilla pernille perrine perry
    persephone pertti peta petar pete peter petr petra petri petros petter peyton phil philip philipp philippa
    philippe philomena phoebe phuc phuong phyllis pia pierangelo piergiorgio piero pierre piet pieter pietro pilar
    pim piotr pippa pirkko pirmin piroska piyush ploy pooja poppy pouya prakash prakriti pranav prasad prateek
    pratik preecha preeti priit priscilla priya priyanka przemek putri pádraig päivi pål qiang qing quang quentin
    quinn quirin quoc quyen rachel rachelle rachid radek radhika radim radka radmila radoslav radu rafael rafaela
    rafal rafał raffaele raffaella rafi ragna ragnar ragnhild rahel rahim rahma rahul raija raimo raimund rainer
    raisa raj raja rajesh rajiv ralf ralph ram ramesh rami ramin ramiro ramon ramona ramya randi randy rania ranjit
    raphael raphaela raquel rashid rashida rasmus raul ravi raymond razvan raíssa raúl rebecca rebekah rebekka
    regina reginald reiko reina reiner reinhard reinhold rekha remco remi remy rena renata renate renato renaud rene
    renee renske rené renée reto reuben reza rhea rhiannon rhoda rhodri rhonda rhydderch rhys riad ricarda riccardo
    richard rick rico rieke riikka rika rikard rike rikke riko rina rinske risto rita ritu rivka rizky roald rob
    robert roberta roberto robin robyn rocio roderick rodolfo rodrigo roel roger rogier rohan rohini rohit roisin
    roland rolf roma romain romaine romana romane romeo romina romy ron ronald ronan ronja ronnie rory rosa rosalie
    rosalind rosalyn rosamund rosanna rosario rosemarie roser rosie rosita roswitha rowan roxana roxane roxanne roy
    roya ruben rudi rudo rudolf rufus rui rumi runa ruoxi rupert russell ruta ruth ruud ryan ryo ryoko ryota ryszard
    ryu régis rémi rūta saad saara sabina sabine sabrina sacha sachiko sachin sadia safiya sahar saida saki sakura
    salah salim salma salome salvador salvatore sam samantha samar samara sameer sami samia samir samira sammy
    samuel samuele sana sandeep sander sandhya sandor sandra sandrine sandro sandy sangeeta sanjay sanjit sanjiv
    sanna sanne sanni santiago santosh saoirse sara sarah sarangerel sarita sascha sasha saskia satoko satoru
    satoshi satu saul saule saverio savita sayaka saïd scott seamus sean sebastiaan sebastian sebastien selam selim
    selin selina selma sem semra senem senta seojun seoyeon seppo serena serge sergei sergej sergey sergi sergio
    serkan severin severine seydou shabnam shachar shahid shahin shalini shamima shane shani shanice shankar shannon
    shanshan sharon shaun shauna shawn sheena sheila shelby shelley sheng sherry shigeo shigeru shilpa shinichi
    shinji shira shirin shirley shiva shivani shlomo shobha shoko shoshana shota shpresa shreya shruti shu shun shuo
    siavash sibel sibylle siddharth sidney siegfried sienna sietse sietske sigbjorn sigmund signe sigrid sigrun
    sigurd sigurður silas sileas silja silke silvan silvana silvia silvie silvio sima simeon simina simon simona
    simone simran sina sinan sinead sini siobhan sione sipho siranush sissel siti siv sixten siân sjoerd sjoukje
    slavica slawomir slobodan smita sneha snezana sofia sofie sofía soheila solange solene solomon solveig solvej
    somchai somsak sonali sonam sondre songul sonia sonja sonya soojin sophia sophie soraya soren sotiris soukaina
    soumya spencer spyridon spyros sri stan stanislav stanislaw stanisław stanley stavros stef stefan stefania
    stefanie stefano steffen steffi stein steinar stella stellan stephan stephane stephanie stephen steve steven
    stewart stig stijn stina stine stuart subhash suda sudha sudhir sujata sukhwinder suki suleiman suleyman sumi
    sumiko sumit sungho sunil sunita sunniva suraj suresh surya susan susana susann susanna susanne sushma susie
    suzan suzanne suzette svea svein sven svend svenja sverre svetlana swantje swati sybille syed sylvain sylvester
    sylvia sylvie sylwia sébastien søren tabea tabitha tadashi tadeusz tadhg tahir taichi taiwo takahiro takashi
    takeshi takumi takuya tal talia tama tamar tamara tamas tamaz tami tammy tamsin tane tanel tania tanja tanvi
    tanya tara taras tarek tariq tarja taro tarun tasha tashi tatenda tatiana tatjana tatsuya tatyana taylor ted
    teemu teija tejas tekla temitope tena tendai tenzin teo teodor teodora terence teresa teresia tereza terje
    terrence terri terry tess tessa tetsuya teun teuta tevita thabo thaddeus thais thanasis thandi thandiwe thanh
    thao thea themba thembi theo theodor theodora theodore theresa therese theresia thi thiago thibault thida
    thierry thijmen thijs thomas thor thora thorben thorbjorg thorbjørg thorsten thorvald thuy théo tia tiago tiana
    tibor tien tiffany tigist tigran tiina tiit tijana tilda tilde tilly tilman tilmann tim timea timo timon timothy
    timur tina tineke tinka tiziana tjark tjorven tobias tobin toby todd tom tomas tomasz tomek tomi tommaso tommy
    tomoko tomomi tomos tomás tomáš toni tonia tonje tony tonya torben tore torkel torsten toru torunn toshiko tove
    tracey tracy tran trang treva trevor trina trine trond trude trudy truus trygve tsegaye tsubasa tuan tudor tuija
    tunde tuomas turid tuuli tuya tuyet tycho tyler tyra tyrone uche uchenna udo uffe ugyen ulf uli ulla ulrica
    ulrich ulrik ulrika ulrike ulrikka uma umar umberto una unai uriel urmila urs ursula urszula urte usha ute uwe
    vaclav vadim vahan vahid valentin valentina valentino valeria valerie valerio valeriy vanessa vanja varun vasco
    vasile vasiliki vasily vassiliki vassilis vasudha vaughn veera veerle veikko velma venkat vera verena verity
    vernon veronica veronika veronique vesa vesna vibeke vicente vicki vicky victoire victoria vidar vidya vigdis
    vijay vikas vikram viktor viktoria vilde vilhelmiina ville vilma vimala vinay vincent vincenzo vineet vinh
    vinicius violeta virginie vishal vita vitalij vito vittoria vittorio vivek vivian viviana vivien vivienne vjosa
    vlad vladimir vladislav vojtech volker vreni vy vytautas väinö wafa wahid wairimu waleed walid walter waltraud
    wambui wanda wanja wanjiru warren warsame wayan wayne wei welf wen wenche wendelin wendy wenjing wenzel werner
    wesley wessel whetu whitney wibke wiebke wiesław wietske wiktor wiktoria wilbert wilfried wilhelm wilhelmina
    wilko willa willem willemijn william willy wilma wim winfried winifred winnie wioletta wiremu wojciech wojtek
    wolfgang wolfram wout wouter wyatt xabier xander xavi xavier xavière xenia xia xiao xiaoming ximena ximeno xin
    xiomara xiuying xochitl xuan yael yair yaman yan yana yang yann yanna yannick yannis yara yaritza yaron yasemin
    yash yasir yasmin yasmina yasmine yassine yasuhiro yasuko yasushi yaw yejin yelena yen yerlan yesenia yetunde yi
    yiannis yifan yifei yigit ying yitzhak yngve yoav yoichi yoko yolanda yonas yong yoni yori yorick yosef yoshi
    yoshiko yosuke youngho youssef ysabel yu yuan yui yuichi yuka yuki yukiko yuko yuliya yumi yuri yusuf yusuke
    yuta yuto yuxin yvan yves yvette yvonne zac zachary zack zadie zahir zahra zainab zainabu zaira zane zara zaw
    zayn zbigniew zdenek zehra zeina zeinab zelda zeynep zhen zhi zia zihan zina zineb zita ziva zixuan zlatan zodwa
    zoe zoey zofia zoltan zoran zoé zoë zsofia zsolt zsuzsa zurab zuri zuzana álvaro ángel ángela åsa åse élise
    émilie éric íñigo ólafur óscar özge özlem øystein þóra ľubica łukasz štěpán šárka željko
    """
)
"""In small letters."""

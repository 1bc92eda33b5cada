"""Words that begin a task and are no person: what it is about, where, when, for which tool, of what kind."""

from __future__ import annotations

from syncer.rules.given_names import GIVEN_NAMES
from syncer.rules.patterns import words_of
from syncer.rules.verbs import WORK

_NOUNS = words_of(
    """
    a about above abstract accent access accessibility account accounting across address admin advert after again
    against agenda agent airport alarm alert algorithm alias all allotment already also although always an analysis
    analytics anchor and animation annex another answer any anybody anyone apartment apiary app appendix apple
    application archive are area argument array arrival article as asset assistant at attachment attic attribute
    audio audit author avatar backlog backup badge badminton balance balcony ball bank banner bar barn barrel base
    basement batch bath bathroom battery be beach bean because bed bedroom bee been before behind being below
    benchmark benefit berth beside between bicycle bike bill billing bin bird blanket block blog board boat body
    boiler book booking bookmark border boss bot both bottle boundary bowl box branch bread breadcrumb break bridge
    browser brush bucket budget buffer building bulb bundle bus business but button by cabin cabinet cable calendar
    call camera camp can candle canvas capacity caption car card carpet cart case cat catalog catalogue category
    ceiling cellar cement certificate chain chapter charge chart chat check checkin checklist checkout cheese
    chicken chimney choir church circuit city class clean cleaner cleanup client clock cloud club cluster coal coat
    code coffee collection color colour column comment commit committee community company compass compiler component
    compost concept concert condition conference config configuration connection connector console constant contact
    container content context contract contrast contributor control controller converter cookie copy corner corpus
    cost could council counter country county course court cover cow crane crash credential credit crew cron crontab
    crop crowd cruise cup cupboard currency cursor curtain customer cycle daemon dairy dam dashboard data dataset
    date day deadline dealer dear debt decoder default delivery demo department departure dependency deployment
    deposit depot design desk desktop detail developer device diagram dialog dialogue did diet difference dinner
    directory discount discussion dish disk display distance do dock document does dog domain donation donor door
    downtime draft drain drawer drawing dress drill drink drive driver drone drum duplicate duration during dust
    each edge edition editor education effect egg eight either elevator email emergency encoding encryption endpoint
    enemy engine entrance entry environment equipment error essay estimate even event every everybody everyone
    evidence exam example excel exception exercise exhibit exhibition exit experiment expert export exporter
    extension fabric facade face facility factory failure fan farm feed feedback feeder fence ferry fertiliser
    festival fetcher few field file filter finance fire firewall firmware first fish five fixture flag flat fleet
    flight floor flour flow flower fluid folder font food footer footnote for forecast forest fork form format
    formatter formula forum foundation fountain four fox frame framework freezer fridge friend from front frontend
    fruit fuel fund furnace furniture gallery game garage garden gas gate gateway gear generator gift glass glossary
    glue goat grade gradient grain grammar grant graph grass gravel greenhouse grid group guest guide guideline
    guitar gutter gym had hall handbook handler harbor harbour hardware has hash have hay he header heading health
    heater heating hedge height hello help her here hero hey hi highlight hinge his hive holiday home honey hook
    horse hose hospital host hotel house housing how hull i icon identifier identity if image import importer in
    inbox income index indexer indicator industry info ingredient inheritance input insect inspection installer
    institute instruction instrument insulation insurance integration interface intern interval interview into
    inventory invitation invoice is island it item its jacket jar job journal journey junction just kennel kernel
    kettle key keyboard kiln kindly kit kitchen knife lab label laboratory ladder lake lamb lamp land landing
    language laptop laser last launch laundry law lawn layer layout lead leader leaflet leak lease lecture ledger
    leg lesson letter level library licence license lid light lighting like limit line link linter list listing
    living load loader loan locale location lock locker log logger logic login logo logout loop lorry loss lot lunch
    machine magazine mail mailbox mailer mailing main maintainer maintenance manager manual manuscript many map
    margin market marketing mask mast master material math matrix may maybe me meal measure measurement meat media
    medicine meeting member membership memo memory menu message metadata meter method metric microphone might
    migration mill mine minute mirror mission mistake mixer mobile mode model modem module moisture money monitor
    monster month mooring most motor mould mount mountain mouse mouth movie museum mushroom music must my myself
    name navigation near neighbor neighbour neither nest net network never news newsletter next night nine no nobody
    node noise none nor not notary notebook notice notification now number object of off offer office often oil ok
    okay on onboarding one only onto operator option or orchard orchestra order organisation organization origin
    other others our ours outlet outline output oven over overview owner package packaging packet page paint paper
    parameter parent park parking parser partner party pass passage passport password patch path patient pattern
    pavement payment peat pen pension people per performance perhaps permission permit person phone photo physics
    piano picture pier pig pin pipe pipeline pixel place plan planner plant plate platform player playground
    playlist please plot plug plugin plumbing pocket podcast poem police policy poll pollen pond pool population
    port portal position post postcard poster pot potato pottery power practice prefix premises presentation preview
    previous price printer printing privacy prize probably process processor product profile program programme
    progress project projector prompt proof property proposal protocol prototype provider proxy publication
    publicity publisher pump pupil purchase puzzle quality quantity quarter query quest queue quiz quota quote rack
    radiator radio rail railing rain ramp range rate ratio reader reading receipt receiver reception recipe record
    recorder recording recovery redirect reference refresh refund region register registration registry regression
    relation relay reminder remote removal renderer rent repair replica reply repo report reporter repository
    request requirement research reservation resource response restart restaurant result retry return revenue review
    revision reward rice ring risk river road robot rocket role roof room root rope rota route router row rubric
    rule runner safety sail salad salary sale salt same sample sand sandbox sauna scaffold scanner scene schedule
    scheduler schema scheme school science scope score scraper screen screenshot screw script scroll sea seal season
    seat second secret section seed seedling segment selector sender sensor sentence sequence serial serializer
    service session setting settings setup seven several sewer shade shaft shall shape share she shed sheep sheet
    shelf shelter shift ship shipping shoe shop shore should shoulder show shower shuttle side sidebar sign signal
    signature signin signup silo since site six skill skin sky slide slider slope slot smoke snapshot snippet snow
    so soap socket software soil solution some somebody someone sometimes soon sorry sound soup source space speaker
    spec specification speech speed spelling spider spinner splash sport spreadsheet spring squad stable stack staff
    stage stairs stall stand standard star state statement station statistics statue status still stock stone
    storage store storm story stove strategy stream street string structure student studio style stylesheet subject
    submission subscription subtitle such suffix sugar suite summary summer sun supplier supply surface surgery
    survey suspension swimming switch syllabus symbol sync syntax system tab table tablet tag tank tap tape target
    tariff tax tea telephone telescope template ten tenant tent term terminal terms terrace territory text textbook
    than thank thanks that the theater theatre their them theme then theory there thermometer thermostat these third
    this those thread three threshold throttle through thumbnail ticket tide tile timber timeline timeout timer
    timetable timezone tip title to today toggle toilet token tomato tone tonight tool toolbar toolchain tooltip
    topic torch tour tournament towel tower town toy trace track tracker tractor trade traffic trail trailer train
    training tram transaction transfer transition translation translator transport trash tree trial trigger trip
    truck tube tunnel turbine tutorial two type typing under unit university unless unlike until upload uploader url
    us usage utility vaccine vacuum validation validator valve van variable variant vat vegetable vehicle vendor
    venue verification versus vet via video view viewer village violin visitor voice volume voucher vs wall wallet
    warehouse warranty was washing waste watch watchdog watcher water wave way we weather webhook webinar website
    wedding week weekend weight well were what wheel when where which while who whoever whom whose why widget wifi
    will winch wind window wine wing winter wire with within without wood wool word wording work worker workflow
    workshop workspace world worm would wrapper writer yacht yard year yeast yes yesterday yet yield you your yours
    zone zoo
    """
)
_KINDS = words_of(
    """
    accidental active additional annual arabic async asynchronous atomic auto automatic bad basic better big bigger
    binary black blank blind blue bold broken brown bulk busy careful central cheap chinese clear clever clumsy cold
    common complete complex concurrent confusing corrupt corrupted critical current custom czech daily dangerous
    danish dark dead decent dedicated deep delayed deprecated dirty double dry dual duplicate duplicated dutch
    dynamic early east eastern easy electric empty endless english equal excess excessive expensive expired explicit
    external extra failed failing fair false fast faster faulty few final fine finnish flaky flat foreign forgotten
    fragile free french frequent fresh full further general generic german global good gray great greek green grey
    half handwritten hard heavy hidden high hindi hourly huge human hybrid illegal implicit important incoming
    incomplete inconsistent incorrect initial inline inner integral internal invalid isolated italian japanese
    korean large late latest latin lazy left legacy light little local long longer loose lost loud low lower main
    major manual medical mental merged mini minimal minor misleading missing mixed mobile modern monthly multi
    multiple mutual narrow native negative nested nightly noisy nonexistent normal north northern norwegian numeric
    obsolete occasional odd official old older open optional orange orphan orphaned outdated outer outgoing overdue
    overnight own parallel partial past pending periodic permanent personal pink plain polish poor popular
    portuguese positive possible potential pretty previous primary private proper public purple quarterly quick
    quiet random rare raw real recent recurring red redundant regular related relative remaining remote repeated
    responsive right rough round rude running russian rusty safe safer scheduled seasonal secondary secret selective
    sensitive separate serial serious severe shared sharp short shorter silent similar simple single slow slower
    small smaller smart smooth social soft solid south southern spanish spare special stable stale static steep
    sticky strange strict stuck sudden superfluous swedish temporary tentative thick thin tight tiny top total
    traditional transient true turkish twin ugly unclear undocumented unexpected unfinished unique universal unknown
    unnecessary unneeded unreachable unreliable unresolved unsafe unsent unused unwanted upcoming upper urgent
    useful useless user-facing vague valid various verbose visible visual warm weak weekly weird west western wet
    white whole wide wooden wrong yearly yellow young
    """
)
_TIMES = words_of(
    """
    advent afternoon apr april asap aug august autumn christmas dec december dezember dienstag dimanche diwali
    domingo donnerstag earlier easter eod eow evening fall feb februar february freitag fri friday jan januar
    january jeudi jueves jul juli july jun june juni later lundi lunes mai mar march mardi martes may mercredi
    midnight mittwoch miércoles mon monday montag morning märz noon nov november oct october oktober pentecost q1 q2
    q3 q4 ramadan samedi samstag sat saturday sep sept september sonntag spring summer sunday sábado thu thur thurs
    thursday tue tues tuesday vendredi viernes wed wednesday whitsun winter
    """
)
_TOOLS = words_of(
    """
    ada adobe airflow airtable alembic alexa algolia alpine amazon anaconda android angular ansible anthropic apache
    apple arduino asana astro atlassian auth0 aws axios azure babel backbone basecamp bash bazel bigquery bing
    bitbucket bitcoin blender bluetooth bootstrap brave bulma bun c caddy calendly canva capacitor cargo cassandra
    celery chatgpt chrome chromium circleci clang claude clickhouse clickup clojure cloudflare cloudfront cloudinary
    cmake cobol codex cognito composer conan confluence consul copilot cordova couchdb crystal css cucumber cursor
    cypress cython dart databricks datadog dbt debian deno discord discourse django docker docusaurus doxygen
    drizzle dropbox drupal duckdb dynamodb eclipse elastic elasticsearch electron elixir elm ember erlang esbuild
    eslint etcd ethereum express facebook fastapi fedora ffmpeg figma firebase firefox flask flutter flux fortran
    freebsd freecad gatsby gemini geocities gerrit git gitea github gitlab gmail gnome gnuplot go godot google
    gradle grafana graphql graylog groovy grpc grunt gulp gunicorn gutenberg hadoop haskell heroku hibernate
    homeassistant homebrew html http https huggingface hugo icinga influxdb instagram intellij intercom ionic ios
    ipad iphone jaeger jasmine java javascript jekyll jenkins jest jetbrains jinja jira joomla jquery json julia
    jupyter kafka keras keycloak kibana kotlin kubernetes lambda langchain laravel latex leaflet less lightroom
    linear linkedin linux llama logstash looker lua lucene luminous macos magento mailchimp mailgun make mapbox
    mariadb markdown mastodon mathjax matlab matomo matrix maven memcached mercurial mermaid messenger metabase
    meteor microsoft mkdocs mocha mongo mongodb moodle mozilla mqtt mypy mysql nagios neovim neptune netlify
    newrelic nextcloud nextjs nginx nix node nodejs nomad notion npm numpy nuxt oauth obsidian octave odoo openai
    opencv openshift openssl oracle outlook overleaf pandas pandoc parcel pascal paypal perl phoenix php pinecone
    pinterest playwright plotly podman poetry postfix postgis postgres postgresql postman powershell preact prettier
    prisma prometheus pulumi puppet puppeteer pytest python pytorch qdrant qgis qt quasar rabbitmq rails rasa
    raspberry react reddit redis redux remix renovate rollup ros ruby rust safari salesforce samba sass scala scikit
    scipy scrapy selenium sendgrid sentry shopify siri skype slack snowflake snyk solana solidity solr sonarqube
    spark sphinx splunk spotify spring sql sqlalchemy sqlite square squarespace storybook strapi stripe stylelint
    sublime supabase svelte swagger swift symfony tableau tailwind teams telegram tensorflow terraform threejs
    thunderbird tiktok todoist tomcat toml travis trello trino tsc turbo twilio twitch twitter typescript ubuntu
    unity unix unreal uvicorn vagrant vault vercel vim virtualbox visual vite vitest vscode vue wasm webassembly
    webflow webpack webrtc websocket whatsapp wikipedia windows wireguard wireshark woocommerce wordpress wsl xcode
    xml yaml yarn youtube zabbix zapier zendesk zig zookeeper zoom zotero zsh
    """
)
_LABELS = words_of(
    """
    admin api aside attention blocked blocker bugfix build caution caveat cdn chore ci cleanup cli cms context
    correction crm csv db devops disclaimer dns docs edit erp etl feat finance followup fyi gdpr goal hint hotfix hr
    hypothesis idea important info infra infrastructure intro introduction iot it lan legal legend marketing
    motivation nb note objective observation ops optional orm pdf perf pos ps purpose qa question rationale re
    reason recap refactor remark reminder rss rule sales scope sdk seo side spoiler ssl status step style summary
    tbd tests tip tldr tls ui update usage ux vision vpn warning wip
    """
)

THINGS = _NOUNS | _KINDS | _TIMES | _TOOLS | _LABELS
"""In small letters, each in the singular."""

ALSO_NAMES = words_of(
    """
    ada amber berg cassandra clement crystal daisy dean florence gerrit glass grace hazel hope hugo iris ivy jade
    jan jasmine joy jules julia jun lily loan mai olive pascal pearl phoenix reed robin rose ruby sage sandy stella
    stone swift travis victor viola violet wood
    """
)
"""Words for things that are given names or surnames as well, which only their surroundings tell apart."""

TEAMS = words_of(
    "accounting admin design devops finance hr it legal marketing operations ops qa sales security support ux"
)
"""Of these the parts of a company that can be asked to do something."""

ALSO_VERBS = words_of("bill chase drew grant jack josh mark miles nick pat rob skip sue trace wade ward")
"""Words for deeds that are given names as well."""

_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ism",
    "ship",
    "ware",
    "ology",
    "graphy",
    "board",
    "file",
    "list",
    "page",
    "base",
    "time",
    "work",
    "book",
    "view",
    "flow",
    "path",
    "code",
)
_LONG = 7


def is_thing(word: str) -> bool:
    """Whether a word, capitalised or not, is a thing, a kind, a day or a tool by itself or by its ending."""
    word = word.lower()
    if word in THINGS:
        return True
    if word in GIVEN_NAMES:
        return False
    return _singular(word) in THINGS or (len(word) >= _LONG and word.endswith(_ABSTRACT)) or _works(word)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


def _works(word: str) -> bool:
    """Whether a word is what does the work that its stem names: `importer`, `scheduling`, `indexes`."""
    word = _singular(word)
    for ending in ("er", "or", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            return stem in WORK or stem + "e" in WORK or (stem[-1] == stem[-2] and stem[:-1] in WORK)
    return False

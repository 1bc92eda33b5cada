"""What people do, as distinct from what happens to things or what programs do."""

from __future__ import annotations

from syncer.rules.patterns import words_of
from syncer.rules.verbs import WORK, third_of

OF_PEOPLE = words_of(
    """
    accompany acknowledge acquaint address advertise advise agree aim announce apologise apologize apply approach
    arrange ask assist attend audition babysit bake bargain beg bicycle borrow brief bring buy call canvass chair
    chase cheer circulate clarify coach collaborate commission complain compose conduct congratulate consult contact
    convince cook cooperate coordinate correspond crochet cycle dance debate decide decorate deliberate demonstrate
    dial dictate dine discuss donate draft dress drive e-mail elect email embroider encourage enlist enquire enrol
    enroll escort explain fetch finalise finalize find fish follow forage fundraise give glue greet guide haggle
    harvest hike hire host inform inquire instruct insure interview introduce investigate invite iron kick knead
    knit launder lead learn lecture lend liaise listen lobby mail manage meet mend mentor moderate negotiate
    nominate nudge observe organise organize paint persuade phone photograph picnic plan plead practice practise
    praise preach prepare proofread propose rearrange recommend recruit rehearse remember remind rent research
    rethink rewrite ride sail scrutinise scrutinize sew shop sing sketch skype slack sleep solicit speak sponsor
    study supervise survey take talk teach telephone tell text thank think travel tutor umpire urge venture vet
    visit volunteer vote vouch walk warn welcome whatsapp wonder write
    """
)
"""Base forms of what only people do."""

OF_THINGS = words_of(
    """
    accept act affect allow appear assume be become behave belong block break buffer cause clash collapse come
    compile concern conflict consist consume contain cost crash crawl deadlock default depend die differ disappear
    display emit end exceed exist exit expect expire explode expose fail fall feel flap flicker flood forget freeze
    get go grow hang happen have hide hold ignore include indicate jam jump keep know lack lag last lead leak let
    lie like load look lose match matter mean miss need occur omit open overflow overlap own pause perform persist
    point print produce raise react receive refer refuse reject remain render require respond return rot run rust
    say seem serve shine show shrink sit slow smell sound spam spin stall stand start stay stick stop store stutter
    succeed suck suffer support swallow tend throw tick time trigger underflow use vanish vary wait want warp wobble
    work
    """
)
"""Base forms of what things do too, and more often than people."""

_OF_BOTH = words_of(
    """
    accelerate access accumulate activate administer adopt advance aggregate amend anchor appoint approve argue
    articulate ascertain assess assign assure attempt auction augment authorise authorize autograph award bag ban
    bandage barricade bathe beat bend bid blend bless blow board boil bolt boost bottle bound bow box braid
    brainstorm brake brew bring broaden brush buckle buff bundle burn bury butter button bypass calm camp can
    capture carry carve cast cater celebrate center centre certify chain challenge chart chat chill chip choose chop
    churn cite claim clamp clap clarify classify clear climb clip clone code coil coin collect commence commend
    commit communicate compact compare compensate compete compile compliment comply compost concentrate conclude
    condense confer confront conserve consider consolidate construct contemplate contest continue contract
    contribute control convene converse convey cool correct counsel count couple court cover crack craft crank crawl
    credit crop cross crush cultivate curate cure curl customise customize cut dab damp dare darken dash date deal
    debug deepen defend define defrost delegate delete deliver demand demolish demote deploy deposit derive descale
    design detach detail determine develop devise devote diagnose dig digest digitise digitize dilute dip direct
    discard disclose discover disinfect dismantle dispatch dispose dissect dissolve distribute ditch dive divide
    dock dodge double double-check doublecheck download draft drag drain draw dredge drift drill drop drum dry duck
    dump dust dye earmark earn ease eat echo edit educate elaborate eliminate embark embed emphasise emphasize
    employ empty enable enclose endorse engage engineer engrave enhance enjoy enlarge enter entertain equip erase
    erect establish estimate evaluate examine exchange execute exercise exhibit expand expedite experiment explore
    export express extend eye face facilitate fan farm fashion fasten fax feed fell fence fertilise fertilize field
    fight figure file fill film filter find-out finish fire fit fix flag flash flatten flip float flush fold forbid
    force forecast forge forgo form formalise formalize format formulate forward foster free freshen fry fuel fulfil
    fulfill fund furnish garden gather gauge generate glaze grab grade graft grant grasp grate graze grease grill
    grind grip groom group guard guess halt halve hammer hand handle hang-up harden head heal heat help hire hit
    hoist hook hose hunt hurry identify illustrate image imagine implement import impose impress improve improvise
    incorporate increase indent index indicate infer inflate inject ink inscribe insert inspect install insulate
    integrate intend interpret intervene invent inventory invest invoice isolate issue itemise itemize join jot
    judge juggle keep kill kneel knock label lace land launch lay layer leaf lean leave level licence license lift
    light limit line link list live load localise localize locate lock log look loop loosen lower lube lubricate lug
    maintain make map march marinate mark market mash mask massage master match measure mediate melt memorise
    memorize merge message migrate milk mill mind mine mirror mix mock model modify monitor mop motivate mount move
    mow mulch multiply nail name narrow navigate neaten network neutralise normalise normalize note notice notify
    number nurse obtain offer oil open operate optimise optimize order outline overhaul oversee pace pack package
    pad paddle page paint park part partition pass paste patch patrol pave pay peel peg pen perfect perforate permit
    personalise phrase pick pickle picture piece pilot pin ping pipe pitch place plait plane plant plaster plate
    play plot plough plow pluck plug point polish poll pool port pose position post postpone pot pour power preheat
    prescribe present preserve press price prime print prioritise prioritize privatise probe process procure produce
    program project promise promote prompt prove provide prune publicise publicize publish pull pump punch purchase
    purge pursue push put quantify quarantine query question quilt quit quote race raise rake randomise rank rate
    rebind rebook rebuild recalibrate recheck recite reclaim recode recommend recompile reconcile reconsider
    reconstruct record recount recover recycle redo redraft reduce refactor refer refill refine refit reflect
    refloat reformat refresh refund refute register regroup rehang rehome reindex reinforce reinstall reissue
    relabel relaunch relay release relocate remake remove rename renew renovate reopen repack repaint repair repeat
    rephrase replace replant replay replenish reply report repot represent reproduce repurpose request rerun
    reschedule rescue reseal reset reshoot resolve respond restart restock restore restring restructure resubmit
    resupply retake retell retest retire retrieve retry reupload reuse reverse revert review revise revisit rewind
    rewire rework rig ring rinse rip roast roll rotate route run sample sand sanitise saw scan schedule score scour
    scout scrape screen scribe script scrub sculpt seal search season seat secure seed seek select sell send
    separate sequence service set settle shade shake shape share sharpen shave shear shed shelve shield shift ship
    shoot shorten shovel show shred shuffle shut sift sign signal simmer simplify simulate skim skip slice slide
    slot smoke smooth smuggle soak solder solve sort source sow spare specify speed spell spend spin splice split
    spot spray spread sprinkle squash squeeze stab stack staff stage stain stamp staple start state steam steer
    stencil step sterilise sterilize stir stitch stock stop store straighten strain strap streamline strengthen
    stretch string strip structure style submit subscribe substitute subtitle suggest sum summarise summarize supply
    support suspend swap sweep swim switch syndicate tackle tag tailor tally tame tap tape target taste tear tend
    test thaw thicken thin thread throw tick tidy tie tile till tilt time tint title toast top total touch tow trace
    track trade train transcribe transfer transform translate transmit transplant transport trap treat trial trim
    triple troubleshoot try tuck tune turn twist type undertake undo unearth unify uninstall unite unload unlock
    unpack untangle unwrap update upgrade uphold upload use vacuum validate value varnish vend ventilate verify
    videotape view wait wake warm wash watch water wax wear weave wed weed weigh weld wet whisk whiten widen wind
    wipe wire withdraw witness work wrap wring
    """
)

DEEDS = OF_PEOPLE | _OF_BOTH | WORK
"""Base forms of all that a person may be set to do."""

_BY_THIRD = {third_of(base): base for base in DEEDS | {"do", "go", "have"}} | {"goes": "go", "does": "do"}
_PREFIXES = ("re-", "re", "double-", "un", "out", "over")


def deed_of(word: str) -> str:
    """Return `send` for `sends`; "" for what is no verb of doing in the third person."""
    word = word.lower()
    if base := _BY_THIRD.get(word, ""):
        return base
    prefix = next((prefix for prefix in _PREFIXES if word.startswith(prefix)), "")
    again = _BY_THIRD.get(word.removeprefix(prefix), "") if prefix else ""
    return prefix + again if again else ""


def is_deed(word: str) -> bool:
    """Whether a word is a verb of doing as it stands in an order."""
    return word.lower() in DEEDS

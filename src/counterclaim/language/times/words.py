"""The time words of English: which classes a word belongs to, and what it stands for."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Ordinary words when written small: "may", "march", "mar", "dec" are months only with a capital.
CAPITAL_ONLY = frozenset("may march mar dec jan sep jun".split())
# Unless a day stands before them that one of these leads: "on 24 may".
DAY_LEADS = frozenset("on since until till dated".split())
# Months that are also verbs or names: they need a preposition, a day or a year beside them.
DOUBTFUL_MONTHS = frozenset("may march mar april june august jun jan sep dec".split())

ABBREVIATED = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday", "tuesday tues", "wednesday", "thursday thurs", "friday", "saturday", "sunday")
    )
    for name in names.split()
}
WEEKDAY_ABBREVIATIONS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "thur": 3, "fri": 4, "sat": 5, "sun": 6}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
    "nights": "NI",
    "daytime": "DT",
}

UNITS = {
    "second": "S",
    "minute": "m",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "E",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
PLURALS = {"centuries": "century"} | {unit + "s": unit for unit in UNITS if unit != "century"}

CARDINALS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        start=1,
    )
} | {"thirtieth": 30, "last": -1, "final": -1}

# Decades by name are those of the last century; "the twenties" may be two, so they are not read.
NINETIES = {
    word: 10 * number
    for number, word in enumerate("thirties forties fifties sixties seventies eighties nineties".split(), 3)
}

# Words before a length of time, and the TIMEX3 modifier that they put on it.
LENGTH_MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "some": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "under": "LESS_THAN",
    "over": "MORE_THAN",
}
POSITIONS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "onset": "START",
    "outset": "START",
    "mid": "MID",
    "middle": "MID",
    "midst": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "latter": "END",
    "latter part": "END",
}
# words that may follow a day of the month; before others a number may count something
AFTER_DAY = frozenset(
    "in at with when and the by of to as for from near on against a an after before during"
    " was were had".split()
)
HOLIDAYS = {"christmas": (12, 25)}
ZONE_LETTERS = frozenset("gmt utc msk est edt cet cest eet eest pst pdt bst".split())
ZONES = ZONE_LETTERS | {"local", "moscow", "baku", "yerevan", "kyiv", "kiev"}

# Class names that rules use, and their words. A word may be in several classes.
CLASSES: dict[str, frozenset[str]] = {
    "MONTH": frozenset(MONTHS),
    "WEEKDAY": frozenset(WEEKDAYS),
    "WDABBR": frozenset(WEEKDAY_ABBREVIATIONS),
    "WEEKDAYS": frozenset(name + "s" for name in WEEKDAYS if name.endswith("day")),
    "SEASON": frozenset(SEASONS),
    "PART": frozenset(PARTS),
    "UNIT": frozenset(UNITS),
    "UNITS": frozenset(PLURALS),
    "CARD": frozenset(CARDINALS),
    "ORD": frozenset(ORDINALS),
    "NINETIES": frozenset(NINETIES),
    "LMOD": frozenset(LENGTH_MODS),
    "POS": frozenset(POSITIONS),
    "HOLIDAY": frozenset(HOLIDAYS),
    "ZONE": ZONES,
    "ZONELETTERS": ZONE_LETTERS,
    "MERIDIEM": frozenset("am pm a.m. p.m. a.m p.m".split()),
    "BC": frozenset("bc bce b.c. b.c b.c.e.".split()),
    "AD": frozenset("ad ce a.d.".split()),
    "DASH": frozenset("-‐‑–—−"),
    "COMMA": frozenset(","),
    "DOT": frozenset("."),
    "SLASH": frozenset("/"),
    "OPEN": frozenset("(["),
    "CLOSE": frozenset(")]"),
    "POSS": frozenset("'s ’s ' ’".split()),
    "DET": frozenset("the a an this that".split()),
    "VAGUE": frozenset("few several many some couple dozens".split()),
    "MORE": frozenset("more less longer fewer".split()),
    "PAST_WORD": frozenset("recently lately".split()),
    "TODAY": frozenset("today yesterday tomorrow tonight".split()),
    "NEXT": frozenset("next following subsequent ensuing coming upcoming".split()),
    "LAST": frozenset("last past previous preceding prior".split()),
    "AGO": frozenset(("ago",)),
    "EARLIER": frozenset("earlier before previously prior".split()),
    "LATER": frozenset("later after afterwards afterward thereafter".split()),
    "EVERY": frozenset("every each per".split()),
    "OFTEN": frozenset("daily hourly nightly weekly monthly quarterly yearly annually everyday".split()),
    "TIME": frozenset("time moment period point".split()),
    "RECENT": frozenset(("recent",)),
    "WAR": frozenset(
        "war wars conflict hostilities escalation ceasefire clashes fighting offensive truce".split()
    ),
}

# Prepositions that say how a happening lies to the time.
RELATIONS = {
    "since": "since",
    "from": "since",
    "until": "until",
    "till": "until",
    "through": "until",
    "to": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "following": "after",
    "on": "at",
    "in": "at",
    "at": "at",
    "during": "at",
    "of": "at",
}

FUTURE_CUES = frozenset(
    "will shall 'll ’ll would should must scheduled planned plans plan expected expects due upcoming ahead "
    "deadline tomorrow intends intend slated begins starts opens resumes expires".split()
)
# Words after a four-digit number which make it a count of things.
COUNTED = frozenset(
    "troops soldiers men people km kilometers kilometres miles meters metres meters feet ft tons "
    "tonnes civilians prisoners casualties deaths dead killed wounded tanks aircraft planes ships "
    "guns m mm kg dollars rubles euros strong others families homes houses persons refugees "
    "percent % hours hrs villages members square sq residents".split()
)
# After a time of day: "2030 on 12 June".
DAYS_AFTER = frozenset(("on", "yesterday", "today", "tonight", "tomorrow", "hours", "hrs"))
# The present of what stands in a timetable: "takes office on 25 April".
TIMETABLED = frozenset("arrives closes concludes convenes ends leaves meets takes".split())
PAST_CUES = frozenset(
    "was were had did came took went fell left began broke held met shot hit fought lost won gave got made "
    "said told struck sent saw brought set ago last stood rose grew became kept ran drove flew blew bore "
    "bought caught dealt drew fled hid laid sank sold spent stole swept threw tore withdrew wrote spoke "
    "shook".split()
)
# Their infinitive or that-clause is not done yet: "promised to leave by 20 May".
UNDERTAKINGS = frozenset(
    "agreed asked called committed decided demanded gave given giving hoped instructed insisted invited "
    "offered ordered pledged promised proposed requested required swore threatened undertook urged vowed "
    "wanted warned".split()
)
# So are these with "to" or "for" behind them: "the decision to attend on 11 March", "preparing for 24 May".
INTENTIONS = frozenset(
    "able appeal authorised authorized call calls decision demand determination desire going hopes intention "
    "invitation invites likely offer order plan plans pledge poised prepare prepares preparing preparations "
    "promise proposal proposals ready readiness refusal request set threat vow want wants willing "
    "willingness".split()
)
# What somebody did that lasts: "closed the port until 15 May" may be told before that day or after it.
LASTING = frozenset(
    "adjourned banned barred blocked cancelled canceled closed delayed extended grounded halted imposed "
    "postponed prolonged remanded restricted sealed shut suspended".split()
)
ANNOUNCING = frozenset("announced announces called calls declared declares ordered orders proclaimed".split())
MEASURES = frozenset(
    "ban blockade boycott ceasefire cease-fire closure curfew election elections halt holiday lockdown "
    "mourning referendum shutdown strike strikes suspension truce vote".split()
)
NOT_PAST = frozenset(
    "need indeed speed proceed exceed red armed united so-called agreed-upon feed seed".split()
)

# Nouns of happenings that other times are counted from: "three days after the earthquake".
HAPPENINGS = frozenset(
    "agreement ambush armistice arrest assault attack battle blast bombardment bombing ceasefire clash "
    "clashes collapse coup crash deal declaration earthquake election elections evacuation exchange "
    "execution explosion flood hearing hijacking incident incursion invasion kidnapping killing killings "
    "landing massacre meeting murder offensive operation putsch raid referendum revolt riot riots shelling "
    "shooting siege skirmish storm strike strikes summit surrender talks takeover truce verdict vote "
    "withdrawal".split()
)

# What was done, where it is named with its day, unless a word before it says that it was not, or not yet.
DEEDS = frozenset(
    "abduction ambush assassination assassinations assault attack attacks blast blasts bombardment bombing "
    "bombings clash clashes coup crash explosion explosions invasion kidnapping killing "
    "killings massacre massacres murder murders raid raids shelling shooting shootings airstrike "
    "airstrikes".split()
)
NOT_DONE = frozenset(
    "anticipated expected feared intended planned possible potential proposed scheduled threatened".split()
)

# The past of verbs, and the noun by which a later sentence calls what it told: "bombed", "the bombing".
HAPPENED = dict(
    pair.split(":")
    for pair in (
        "agreed:agreement ambushed:ambush arrested:arrest assaulted:assault attacked:attack "
        "bombarded:bombardment bombed:bombing clashed:clashes collapsed:collapse crashed:crash "
        "evacuated:evacuation executed:execution exploded:explosion hijacked:hijacking invaded:invasion "
        "kidnapped:kidnapping killed:killing landed:landing massacred:massacre met:meeting murdered:murder "
        "raided:raid shelled:shelling shot:shooting besieged:siege struck:strike surrendered:surrender "
        "voted:vote withdrew:withdrawal"
    ).split()
)

# Verbs and nouns that say something was said, for the day of a quotation.
SAYING = frozenset(
    "acknowledged admitted conceded confirmed denied "
    "said says saying wrote writes told tells warned announced added declared reported claimed alleged "
    "stated insisted argued replied answered recalled complained posted tweeted spoke speaking statement "
    "interview telegram letter message speech broadcast briefing dispatch address communique bulletin".split()
)
# What people put out in writing, and how that is told: "in a report released on Monday".
PUBLISHED = frozenset("released published issued".split())
WRITTEN = frozenset("report reports findings study paper dossier review document conclusions".split())
QUOTE_MARKS = frozenset('"“”„«»‟❝❞')

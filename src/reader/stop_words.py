"""Stop words: the short words that stand in every text and say nothing of its subject."""

from functools import cache

_LISTS = {
    "en": """
        a about above after again against all also am an and any are as at be because been before
        being below between both but by can could did do does doing down during each even few for
        from further had has have having he her here hers herself him himself his how i if in into
        is it its itself just may me might more most must my myself no nor not now of off on once
        one only or other our ours out over own same shall she should since so some such than that
        the their theirs them themselves then there these they this those through to too under
        until up upon us very was we were what when where which while who whom whose why will with
        within without would you your yours it's don't didn't isn't wasn't can't couldn't won't
        said says
    """,
    "uk": """
        а або але аж без би був була були було бути в вам вас ваш ви від він вона вони воно все
        всі вже де для до є ж за з зі і із й їй їм їх його її коли крім ще що щоб як яка який
        яке які якщо лише ми мене мені мій може на над нам нас наш не ним них ні ніж ну о об од
        перед під по при про саме свій своє своя свою свої своєю себе собі та так також там те
        тим ті тільки то того тому тут ти у це цей ця ці цього цьому чи чому через я бо
        після між навіть проте отже хоча хто сказав сказала
    """,
    "ru": """
        а без более бы был была были было быть в вам вас ваш весь во вот все всё всех вы где да
        даже для до его ее её если есть еще ещё же за здесь и из или им их к как какой когда
        которая которое которые который кто ли лишь между меня мне может мой мы на над надо нам
        нас наш не него нее неё нет ни них но ну о об однако он она они оно от перед по под после
        потому при про с сам свое своё свой своя себе себя со так также там тебя тем то тогда
        того тоже только том тот ты у уже хотя чего чем что чтобы эта эти это этого этой этом
        этот я сказал сказала
    """,
    "de": """
        aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei
        beim bin bis bist da damit dann das dass dein dem den denn der des dessen die dies diese
        diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
        etwas euch euer für gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jetzt kann kein keine
        können man mehr mein mich mir mit muss nach nicht nichts noch nun nur ob oder ohne sehr
        sein seine seinem seinen seiner seit sich sie sind so sollte sondern sonst über um und uns
        unser unter viel vom von vor war waren warum was weil welche wenn wer werden wie wieder
        will wir wird wo worden wurde wurden zu zum zur zwar zwischen sagte sagt
    """,
    "fr": """
        à afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir c'est
        car ce ceci cela celle celui ces cet cette ceux chaque chez comme d'un d'une dans de depuis
        des deux donc dont du elle elles en encore entre est et été étaient était être eu eux fait
        il ils je jusqu la là le les leur leurs lorsque lui ma mais me même mes moi moins mon ne
        ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi puis
        qu'il qu'elle quand que quel quelle quelques qui sa sans se selon sera ses si son sont
        sous sur ta te tes toi ton tous tout toute toutes très trop tu un une vos votre vous y
        n'a n'est s'est l'on dit
    """,
    "es": """
        a al algo algunos ante antes aquel aquella aquí así aun aunque bajo bien cada casi como
        con contra cual cuando de del desde donde dos e el él ella ellas ellos en entre era eran
        es esa esas ese eso esos esta está estaba estaban están estas este esto estos fue fueron
        ha había habían hacia han hasta hay la las le les lo los más me mi mientras mis mucho muy
        nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por
        porque pues que qué quien quienes se sea según ser si sí sido sin sino sobre son su sus
        también tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos
        usted ya y yo dijo
    """,
    "ar": """
        في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين اللتي ما لا لم لن ليس ليست هو
        هي هم هن أنا نحن أنت أنتم كان كانت كانوا يكون تكون قد لقد كل بعض أو ثم أن إن أنه أنها إنه
        إنها إذا إذ حتى بعد قبل عند عندما بين أي أيضا أيضًا غير كما لكن ولكن بل منذ حيث هناك هنا
        به بها له لها لهم فيه فيها منه منها عليه عليها وهو وهي وفي ومن وعلى وقد ولا وما وأن وإن
        وكان وكانت يا قال قالت
    """,
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, told by its tag ("en", "uk-UA"); none for one without a list.

    They are in small letters, with the apostrophe ' where there is one.
    """
    return frozenset(_LISTS.get(language.replace("_", "-").partition("-")[0].lower(), "").split())

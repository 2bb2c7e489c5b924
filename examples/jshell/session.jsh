// A worked session: open an exercise, score a year, look at the board and at one state.
help()
var exercise = open("public-record")
show(exercise)
var board = score(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")))
show(board, "THA")
// Why is it not in the higher band? In sentences, against another board, in another language.
why(board, "KEN")
why(board, "KEN", ReasonBaseline.lastRound(score(exercise, 2020)), 3)
why(board, "KEN", "es")
// What did others publish, and what are the means of regions?
show(verdicts(board, "THA"))
means(board)
// How sure is it? Ranks, ratings and what holds, over a thousand replicates.
var robust = robust(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")), robust)
why(board, "KEN", robust)
// Look closer, with the library itself.
var assistance = board.card("THA").orElseThrow().score("assistance")
System.out.println(assistance.orElseThrow().value())
// Why did it change, what would lead to the next rating, and what if it were judged otherwise?
var change = change(exercise, 2020, 2022)
show(change, "UGA")
show(pathway(exercise, 2022, "UGA"))
show(compare(exercise, 2022, Methodology.builder().from(exercise.methodology()).id("equal-weights").weighting(Weightings.equal()).build()))
var whatIf = assess(exercise, 2022).with("UGA", "free-education", Answer.of(true))
System.out.println(whatIf.board().card("UGA").orElseThrow())
// Which promises are kept, what changed since 2016, and does it lead to a target?
show(kept(exercise, 2022))
show(kept(exercise, 2022, CommitmentPolicy.BOUND), "THA")
show(progress(exercise, 2016, 2022), "THA")
show(trends(exercise, TrendRequest.builder().base(Round.of(2016)).current(Round.of(2022)).deadline(Round.of(2030).date()).putTargets("overall", 90.0).build()))
// What does a regional variant change, and what does a newer exercise ask?
show(Catalog.profile("public-record-americas"))
show(Catalog.mapping())
// What changed, and what if?
show(progress(exercise, 2016, 2022).state("THA"))
show(whatIf(exercise, 2022, "Thailand", "minimum-age-work", "yes").only(List.of("THA")))
// What are the data like, which uncertainty matters, and what do ranks owe to what?
show(quality(exercise, 2022))
show(sensitivity(exercise, 2022, "THA"))
var plan = Scoring.plan(exercise)
var factors = List.of(Factors.weightsWithin(0.25), Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST))
var model = UncertaintyModel.of(plan, exercise.observations(), Round.of(2022), factors)
show(SensitivityAnalysis.of(model).oneAtATime(200, 1, List.of(Output.rankOf("THA")), 2, Watch.NONE))
show(checkup(exercise, 2022))
// A spreadsheet of your own is an exercise too.
var visits = open("../command-line/documents/visits-2026.csv")
show(score(visits, 2026).only(List.of("RUR", "UTO")))
// Save a result as a document, as a text, or as a table; read it again.
save(board, "target/session/board.json")
save(board, "target/session/board.md")
save(progress(exercise, 2016, 2022).states(), "target/session/changes.csv")
show(read(Scoreboard.class, "target/session/board.json").only(List.of("THA")))
// Freeze what is published, and see whether it comes out again.
var edition = freeze("first", exercise, "2026-11-30", 2022)
show(edition)
show(verify(edition))
// What cannot be done says what to type instead.
open("public-recrod")
score(exercise, 2015)
show(board, "THAI")
why(board, "KEN", "de")
why(board, "LKA", ReasonBaseline.nextBand(), 3)
pathway(exercise, 2022, "THA")
show(kept(exercise, 2022), "THAI")
trends(exercise, 2022, 2016)
read(Framework.class, "sesion.jsh")
show("THA")
show(plan)
save(board, "board.xls")
whatIf(exercise, 2022, "THA", "minimum-age-wrok", "yes")
/exit

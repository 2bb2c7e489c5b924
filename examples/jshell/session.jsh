// A worked session: open an exercise, score a year, look at the board and at one state.
help()
var exercise = open("public-record")
show(exercise)
var board = score(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")))
show(board, "THA")
// What did others publish, and what are the means of regions?
show(verdicts(board, "THA"))
means(board)
// How sure is it? Ranks, ratings and what holds, over a thousand replicates.
var robust = robust(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")), robust)
// Look closer, with the library itself.
var assistance = board.card("THA").orElseThrow().score("assistance")
System.out.println(assistance.orElseThrow().value())
// What changed, why, and what if?
show(changes(exercise, 2016, 2022).get("THA"))
show(change(exercise, 2016, 2022), "THA")
show(whatIf(exercise, 2022, "Thailand", "minimum-age-work", "yes").only(List.of("THA")))
// What leads to the next rating, and what does another methodology make of it?
show(pathway(exercise, 2022, "Albania"))
var geometric = Methodology.builder().from(exercise.methodology()).id("geometric").aggregation(Aggregations.geometricMean()).build()
show(compare(exercise, 2022, geometric))
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
save(changes(exercise, 2016, 2022), "target/session/changes.csv")
show(read(Scoreboard.class, "target/session/board.json").only(List.of("THA")))
// Freeze what is published, and see whether it comes out again.
var edition = freeze("first", exercise, "2026-11-30", 2022)
show(edition)
show(verify(edition))
// What cannot be done says what to type instead.
open("public-recrod")
score(exercise, 2015)
show(board, "THAI")
read(Framework.class, "sesion.jsh")
show("THA")
show(plan)
save(board, "board.xls")
whatIf(exercise, 2022, "THA", "minimum-age-wrok", "yes")
/exit

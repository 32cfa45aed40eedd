package org.keptword.web.prep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.CaseLine;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedTexts;
import org.keptword.web.chart.Document;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.routing.Route;
import org.keptword.web.sharing.SharedCounts;
import org.keptword.web.text.AnswerTexts;

/**
 * A prep report for its template, with the same headings and sentences on screen and on paper: what is to be seen at one glance first,
 * then the answers, then the rest.
 */
final class PrepDocument extends Document<PrepDocumentWriter> {

    private final PrepReport report;
    private final AnswerTexts answers;

    PrepDocument(PrepReport report, PrepDocumentWriter writer) {
        super("prep/document.jte", writer);
        this.report = report;
        this.answers = AnswerTexts.formatted(writer.speech(), writer.dates());
    }

    @Override
    public String title() {
        return say("title", report.who(), report.session().place());
    }

    /** Whom it is for, as it stands on every page. */
    String whom() {
        return switch (report.whom().kind()) {
            case COUNSELOR -> say("for-counselor");
            case TABLE -> say("for-table");
            case PARTNER -> say("for-partner", report.who());
        };
    }

    @Override
    protected boolean isForStaff() {
        return isForCounselor();
    }

    PrepReport report() {
        return report;
    }

    /** The words for the partner it is for, or those for everybody else. */
    String own(String key, Object... args) {
        return say(isOwn() ? "own." + key : key, args);
    }

    String day(Instant at) {
        return on().dates().day(at);
    }

    boolean isOwn() {
        return report.whom().kind() == PrepFor.Kind.PARTNER;
    }

    boolean isTable() {
        return report.whom().kind() == PrepFor.Kind.TABLE;
    }

    boolean isForCounselor() {
        return report.whom().kind() == PrepFor.Kind.COUNSELOR;
    }

    StrandWords strands() {
        return new StrandWords(report, on());
    }

    GoalWords goals() {
        return new GoalWords(report, on());
    }

    PlanWords plans() {
        return new PlanWords(report, on());
    }

    String when() {
        PrepReport.Meeting session = report.session();
        return say("when", session.place(), on().dates().moment(session.startsAt()), session.minutes());
    }

    /** With whom the session is, where its heading says another name. */
    Optional<String> with() {
        return report.people().stream()
                .map(CaseLine.Who::name)
                .filter(name -> isForCounselor()
                        && report.people().size() == 1
                        && !report.who().equals(name))
                .findFirst();
    }

    /** The heading of what happened: since which session, if there was one. */
    String since() {
        return report.last()
                .map(last -> say("since", String.valueOf(last.place()), day(last.startsAt())))
                .orElseGet(() -> say("since-beginning"));
    }

    /** Where a line comes from that comes from a page of the case. */
    Reference from(Kind kind) {
        String address = switch (kind) {
            case PROMISES -> Route.CASE_PROMISES.path(report.caseId());
            case CHECK_INS -> Route.CASE_PROGRESS.path(report.caseId());
            case GOALS -> Route.CASE_GOALS.path(report.caseId());
            case SHARED -> Route.CASE_SHARING.path(report.caseId());
            default -> Route.CASE_HOMEWORK.path(report.caseId());
        };
        return on().references().of(kind, address, on().speech().of("prep.ref", kind));
    }

    Reference from(ResponseId response, LocalizedText title, PrepHomework of, Instant at) {
        String said =
                isOwn() ? say("own.ref.work", in(title), day(at)) : say("ref.work-of", in(title), of.name(), day(at));
        return on().references().of(Kind.WORK, Route.REVIEW_RESPONSE.path(response), said);
    }

    Reference from(PrepReport.Agreement agreed) {
        String session = say(
                "ref.session",
                String.valueOf(agreed.in().place()),
                day(agreed.in().startsAt()));
        return on().references().of(Kind.AGREED, Route.SESSION.path(agreed.in().id()), session);
    }

    Reference from(AgendaLine line) {
        String address =
                line.address().isEmpty() ? Route.SESSION.path(report.session().id()) : line.address();
        Kind kind = address.startsWith("/review/") ? Kind.WORK : line.address().isEmpty() ? Kind.AGENDA : Kind.PAGE;
        return on().references().mention(kind, address, plans().title(line, kind, address));
    }

    Reference fromGuide() {
        return on().references().of(Kind.GUIDE, Route.GUIDE.path(), say("ref.guide"));
    }

    String title(PrepHomework.InFull inFull) {
        return in(inFull.work().title())
                + inFull.work().entry().map(entry -> ", " + on().entry(entry)).orElse("");
    }

    /** When a response was handed in, who brings it and who can read it. */
    String meta(PrepHomework one, PrepHomework.InFull inFull) {
        FullResponse work = inFull.work();
        String handedIn = own("handed-in-on", day(work.handedInAt()));
        if (isOwn()) {
            return handedIn;
        }
        String brought = !one.brought().contains(inFull)
                ? ""
                : " " + (work.broughtByAuthor() ? say("brought.author", one.name()) : say("brought.counselor"));
        return handedIn + brought + " " + on().speech().of("prep.readers", work.disclosure());
    }

    /** How long it took and how hard it was, as far as that was said. */
    String close(FullResponse.Close close) {
        return (close.minutes().map(minutes -> say("close.minutes", minutes)).orElse("")
                        + close.difficulty()
                                .map(hard -> " " + say("close.difficulty", hard))
                                .orElse(""))
                .strip();
    }

    String answer(AnswerValue value) {
        return answers.say(value);
    }

    /** What was given, and what came of it. */
    String assigned(PrepHomework.Assigned assigned) {
        String due = assigned.due()
                .map(day -> own("given.due", on().dates().day(day)))
                .or(() -> assigned.last().map(entry -> say("given.last", on().entry(entry))))
                .orElse("");
        String handedIn = say(assigned.handedIn() ? "given.handed-in" : "given.not-handed-in");
        return (in(assigned.title()) + ". " + handedIn + " " + due).strip();
    }

    String open(PrepHomework.Open open) {
        StringBuilder said = new StringBuilder(in(open.title())).append('.');
        open.due()
                .ifPresent(day ->
                        said.append(' ').append(own("given.due", on().dates().day(day))));
        open.entry().ifPresent(entry -> said.append(' ').append(say("open.entry", on().entry(entry))));
        String state = open.returned()
                ? "open.returned"
                : switch (open.recurs()) {
                    case NEVER -> null;
                    case BEFORE_SESSION -> "open.beforeSession";
                    default -> "open.recurs";
                };
        return state == null
                ? said.toString()
                : said.append(' ').append(say(state)).toString();
    }

    <T> boolean isNothing(Function<PrepHomework, List<T>> which) {
        return report.work().stream().allMatch(one -> which.apply(one).isEmpty());
    }

    /** Whether anything follows the first part. */
    boolean hasMore() {
        return on().hasDetails() || !isNothing(PrepHomework::brought);
    }

    /** How many responses are not in full. */
    int more() {
        return report.work().stream().mapToInt(PrepHomework::more).sum();
    }

    String title(SharedTexts.CurrentShares.Text text) {
        String day = text.text().day().map(one -> ", " + on().dates().day(one)).orElse("");
        return text.text()
                .title()
                .map(title -> in(title) + day)
                .orElseGet(() -> on().speech().of("prep.shared.kind", text.kind()));
    }

    String shown(SharedTexts.CurrentShares.Text text) {
        return isTable()
                ? say("shared.shows", name(text.author()), name(text.recipient()), day(text.shownAt()))
                : say("own.shared.since", day(text.shownAt()));
    }

    String counted(Block block) {
        return SharedCounts.say(on().speech(), "prep.shared.counts", block.label(), block.counts());
    }

    private String name(ParticipantId who) {
        return CaseLine.Who.nameOf(who, report.people()).orElse("");
    }

    String foot() {
        String read = on().dates().printed(report.madeAt());
        return switch (report.whom().kind()) {
            case COUNSELOR -> say("foot", read);
            case TABLE -> say("foot.table", read);
            case PARTNER -> say("foot.partner", read);
        };
    }
}

package org.keptword.promises.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;

class LadderReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    @Test
    void aRowIsAPromiseWithItsDayTimeAndSize() {
        List<LadderReader.Rung> rungs = LadderReader.rungs(
                List.of(
                        answer("own/own-promises/a1/own-what", "Walk"),
                        answer("own/own-promises/a1/own-for-whom", "children"),
                        answer("own/own-promises/a1/own-size", "medium"),
                        answer("own/own-promises/a1/own-rhythm", "weekly"),
                        answer("own/own-promises/a1/own-due-on", "2027-03-13"),
                        answer("own/own-promises/a1/own-due-at", "17:00"),
                        answer("own/own-promises/a1/own-hard-day", "Ten minutes")),
                TODAY);
        assertEquals(1, rungs.size());
        LadderReader.Rung rung = rungs.get(0);
        assertEquals("own/own-promises/a1", rung.row());
        assertEquals(PromiseTerms.Beneficiary.CHILDREN, rung.terms().beneficiary());
        assertEquals(PromiseTerms.Size.MEDIUM, rung.terms().size());
        assertEquals(Optional.of("Ten minutes"), rung.terms().hardDay());
        assertEquals(
                PromiseTerms.Timing.recurring(
                        PromiseRecurrence.weekly(Set.of()), TODAY.plusDays(3), null, LocalTime.of(17, 0)),
                rung.terms().timing());
    }

    @Test
    void aPastDayMeansTodayAndNoDayAWeekFromNow() {
        assertEquals(PromiseTerms.Timing.once(TODAY, null), timing("2027-02-01", "once"));
        assertEquals(PromiseTerms.Timing.once(TODAY.plusDays(7), null), timing(null, "once"));
        assertEquals(
                PromiseTerms.Timing.recurring(PromiseRecurrence.daily(), TODAY, null, null), timing(null, "daily"));
    }

    @Test
    void whoFeelsPushedLetsThePromiseWait() {
        List<LadderReader.Rung> rungs = LadderReader.rungs(
                List.of(
                        answer("for-partner/partner-promises/b1/partner-what", "Come along"),
                        answer("for-partner/partner-promises/b1/partner-rhythm", "once"),
                        answer("for-partner/partner-promises/b1/partner-free", "pushed"),
                        answer("next-rung/later", "Maybe more")),
                TODAY);
        assertEquals(1, rungs.size());
        assertEquals(Set.of(PromiseSubject.FEELS_PUSHED), rungs.get(0).about());
        assertEquals(PromiseTerms.Beneficiary.PARTNER, rungs.get(0).terms().beneficiary());
    }

    @Test
    void aSpacePlanBeginsAtTheEarliestNowAndEndsWithItsLastDay() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant now = Instant.parse("2027-03-10T10:00:00Z");
        assertEquals(
                new SpacePlanReader.Span(now, Instant.parse("2027-03-20T23:00:00Z")),
                SpacePlanReader.of(
                        List.of(answer("time/start", "2027-03-01"), answer("time/end", "2027-03-20")), zone, now));
        assertEquals(
                new SpacePlanReader.Span(Instant.parse("2027-03-14T23:00:00Z"), null),
                SpacePlanReader.of(List.of(answer("time/start", "2027-03-15")), zone, now));
    }

    private static PromiseTerms.Timing timing(String day, String rhythm) {
        List<FullResponse.Answer> answers = new java.util.ArrayList<>(List.of(
                answer("own/own-promises/a1/own-what", "Walk"), answer("own/own-promises/a1/own-rhythm", rhythm)));
        if (day != null) {
            answers.add(answer("own/own-promises/a1/own-due-on", day));
        }
        return LadderReader.rungs(answers, TODAY).get(0).terms().timing();
    }

    private static FullResponse.Answer answer(String path, String text) {
        return new FullResponse.Answer(
                path, 2, 0, new LocalizedText("Question", "Pregunta"), false, List.of(AnswerValue.words(text)));
    }
}

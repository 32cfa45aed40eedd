package org.keptword.web.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.web.chart.Shape;
import org.keptword.web.chart.Sparkline;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** The small picture of how a case went between its last sessions, and the same in words. */
@Named
@RequestScoped
public class RecentCourseBacking {

    private static final List<String> STRANDS = List.of("words", "deeds", "trust");

    @Inject
    Shell shell;

    /**
     * Words and deeds, with their names.
     *
     * @param withTrust whether {@link #drawTrust} is beside it
     */
    public String draw(RecentCourse course, boolean withTrust) {
        return drawStrands(course, labels(withTrust));
    }

    /** The same without their names and with trust, as far as it may be seen there: for a cell of a table. */
    public String drawSmall(RecentCourse course) {
        return drawStrands(course, Map.of()) + (course.hasTrust() ? drawTrust(course, false) : "");
    }

    private static String drawStrands(RecentCourse course, Map<String, String> labels) {
        StringBuilder drawn = new StringBuilder();
        int places = course.words().size();
        if (course.hasWords()) {
            Sparkline.Line line = new Sparkline.Line(Sparkline.dots(course.words()), false);
            drawn.append(draw("words", Shape.CIRCLE, labels, places, List.of(line)));
        }
        if (course.hasDeeds()) {
            List<Sparkline.Dot> dots = IntStream.range(0, places)
                    .filter(place -> course.deeds().get(place).answered() > 0)
                    .mapToObj(place ->
                            new Sparkline.Dot(place, share(course.deeds().get(place))))
                    .toList();
            Sparkline.Line line = new Sparkline.Line(dots, false);
            drawn.append(draw("deeds", Shape.SQUARE, labels, places, List.of(line)));
        }
        return drawn.toString();
    }

    private static double share(RecentCourse.Kept one) {
        return (double) one.kept() / one.answered();
    }

    /** Trust, with its name or without. */
    public String drawTrust(RecentCourse course, boolean named) {
        RecentCourse.ScoreRange range = course.range();
        List<Sparkline.Line> lines = course.trust().stream()
                .map(line -> new Sparkline.Line(
                        line.scores().stream()
                                .map(score -> new Sparkline.Dot(
                                        score.place(),
                                        (score.value() - range.least()) / (range.most() - range.least())))
                                .toList(),
                        line.slot() == PartnerSlot.B))
                .toList();
        Map<String, String> labels = named ? labels(true) : Map.of();
        return draw("trust", Shape.TRIANGLE, labels, course.words().size(), lines);
    }

    /** The names of the strands that are drawn together. */
    private Map<String, String> labels(boolean withTrust) {
        LocalizedTexts texts = shell.speech();
        return STRANDS.stream()
                .filter(strand -> withTrust || !strand.equals("trust"))
                .collect(Collectors.toMap(strand -> strand, strand -> texts.get("shell.strand." + strand)));
    }

    /** One strand with its name, if it has one. The lines of all begin at one place. */
    private static String draw(
            String strand, Shape shape, Map<String, String> labels, int places, List<Sparkline.Line> lines) {
        return new Sparkline(
                        "spark-" + strand,
                        shape,
                        labels.getOrDefault(strand, ""),
                        Sparkline.widest(labels.values()),
                        places,
                        lines)
                .draw();
    }

    /** What the picture of words and deeds shows, in words. */
    public String says(RecentCourse course) {
        return words(course, false);
    }

    /** What the picture with trust shows, in words. */
    public String saysAll(RecentCourse course) {
        return words(course, course.hasTrust());
    }

    /** What the picture of trust shows, in words. */
    public String saysTrust(RecentCourse course) {
        LocalizedTexts texts = shell.speech();
        return texts.with("progress.course.of-sessions", course.words().size(), trust(course, texts));
    }

    private String words(RecentCourse course, boolean withTrust) {
        LocalizedTexts texts = shell.speech();
        List<String> parts = new ArrayList<>();
        if (course.hasWords()) {
            parts.add(texts.with("progress.course.words", list(course, place -> number(course, place))));
        }
        if (course.hasDeeds()) {
            parts.add(texts.with("progress.course.deeds", list(course, place -> deed(course, place, texts))));
        }
        if (withTrust) {
            parts.add(trust(course, texts));
        }
        return texts.with("progress.course.of-sessions", course.words().size(), String.join(". ", parts));
    }

    private static String number(RecentCourse course, int place) {
        return Integer.toString(course.words().get(place));
    }

    private static String deed(RecentCourse course, int place, LocalizedTexts texts) {
        RecentCourse.Kept one = course.deeds().get(place);
        return one.answered() == 0
                ? texts.get("progress.course.no-report")
                : texts.with("progress.course.kept", one.kept(), one.answered());
    }

    private static String trust(RecentCourse course, LocalizedTexts texts) {
        String most = Long.toString(Math.round(course.range().most()));
        return course.trust().stream()
                .map(line -> texts.with(
                        line.slot() == PartnerSlot.B ? "progress.course.trust-second" : "progress.course.trust-first",
                        list(
                                course,
                                place -> score(line, place).orElseGet(() -> texts.get("progress.course.no-answer"))),
                        most))
                .collect(Collectors.joining(". "));
    }

    private static Optional<String> score(RecentCourse.TrustLine line, int place) {
        return line.scores().stream()
                .filter(score -> score.place() == place)
                .findFirst()
                .map(score -> Long.toString(Math.round(score.value())));
    }

    private static String list(RecentCourse course, IntFunction<String> each) {
        return IntStream.range(0, course.words().size()).mapToObj(each).collect(Collectors.joining(", "));
    }
}

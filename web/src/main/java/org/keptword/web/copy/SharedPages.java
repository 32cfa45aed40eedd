package org.keptword.web.copy;

import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.sharing.SharedText;
import org.keptword.web.prep.AnswerTexts;

/** Writes shared texts as they are read on the page of shared things. */
final class SharedPages {

    private final CopySheet sheet;
    private final AnswerTexts answers;

    SharedPages(CopySheet sheet) {
        this.sheet = sheet;
        this.answers = new AnswerTexts(sheet.speech(), sheet.dates());
    }

    /** @param promise the words of the promise it is about, where it is about one */
    void write(String name, Optional<String> promise, SharedText text) {
        sheet.piece(name, () -> {
            text.title().ifPresent(title -> sheet.line(sheet.in(title)));
            text.day().ifPresent(day -> sheet.meta(sheet.dates().day(day)));
            promise.ifPresent(sheet::words);
            text.blocks().forEach(this::block);
        });
    }

    private void block(SharedText.Block block) {
        block.question()
                .ifPresent(question -> sheet.question(
                        block.row() > 0 ? sheet.say("row", sheet.in(question), block.row()) : sheet.in(question)));
        if (!block.values().isEmpty()) {
            sheet.words(block.values().stream().map(answers::say).collect(Collectors.joining("\n")));
        }
        if (!block.counts().isEmpty()) {
            sheet.line(sheet.speech().of("copy.paper.counts", block.label()) + " "
                    + block.counts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}

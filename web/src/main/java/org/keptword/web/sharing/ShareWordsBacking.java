package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.SharedText;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.AnswerTexts;

/** Says what is shared. */
@Named
@RequestScoped
public class ShareWordsBacking {

    @Inject
    Shell shell;

    /** The answers of a block. */
    public List<AnswerTexts.Said> said(SharedText.Block block) {
        return AnswerTexts.formatted(shell.speech(), shell.dates()).said(block.values());
    }

    /** The numbers of a block as a sentence. */
    public String counts(SharedText.Block block) {
        return SharedCounts.say(shell.speech(), "sharing.counts", block.label(), block.counts());
    }

    /** What a share is called in a list. */
    public String title(ShareKind kind, SharedText text) {
        String title = text.title()
                .map(shell.speech()::in)
                .orElseGet(() -> shell.speech().of("sharing.kind", kind));
        return text.day()
                .map(day -> shell.speech()
                        .with("sharing.titleOfDay", title, shell.dates().day(day)))
                .orElse(title);
    }
}

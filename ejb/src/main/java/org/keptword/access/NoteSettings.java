package org.keptword.access;

import java.util.List;

/**
 * What a manager sets about session notes.
 *
 * @param cosign whether the signed notes of supervised counselors need their supervisor's co-signature
 * @param templates every template, retired ones included
 */
public record NoteSettings(boolean cosign, List<NoteTemplate> templates) {

    public NoteSettings {
        templates = List.copyOf(templates);
    }
}

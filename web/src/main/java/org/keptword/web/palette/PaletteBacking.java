package org.keptword.web.palette;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.web.shell.Shell;

/** What the palette knows without asking: the pages and acts of a role, and what the keys are called. */
@Named
@RequestScoped
public class PaletteBacking {

    @Inject
    Shell shell;

    @Inject
    PaletteEntries entries;

    /** Pages, acts and keys as JSON for the script; it is the same on every page. */
    public String getKnown() {
        return entries.json(shell.actor().map(Actor::role).orElse(Role.CLIENT), shell);
    }
}

package org.keptword.access;

import java.util.Optional;
import org.keptword.audit.TrailLine;

/**
 * One line of the trail with names.
 *
 * @param who the person who acted; empty for a job
 * @param clients the names of the clients of the case; empty where it belongs to none
 */
public record TrailRow(TrailLine line, Optional<String> who, Optional<String> clients) {}

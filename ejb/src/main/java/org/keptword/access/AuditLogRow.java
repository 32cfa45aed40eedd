package org.keptword.access;

import java.util.Optional;
import org.keptword.audit.AuditLogLine;

/**
 * One entry of the audit log with the names of people and cases.
 *
 * @param who the person who acted; empty for a job
 * @param clients the names of the clients of the case; empty where it belongs to none
 */
public record AuditLogRow(AuditLogLine line, Optional<String> who, Optional<String> clients) {}

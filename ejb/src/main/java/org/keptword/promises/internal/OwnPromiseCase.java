package org.keptword.promises.internal;

import java.util.UUID;
import org.keptword.shared.CaseMode;

/** A case a client takes part in, as far as promises depend on it. */
public record OwnPromiseCase(UUID id, String name, CaseMode mode, boolean open, boolean gateOpen) {}

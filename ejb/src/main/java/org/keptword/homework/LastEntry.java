package org.keptword.homework;

import java.time.Instant;
import java.util.Optional;

/**
 * When a participant last made an entry, as the counselor can know it.
 *
 * @param given when something was first given to do
 * @param at when a piece of work was last begun or handed in; empty where that is longer ago than was asked for, or never was
 */
public record LastEntry(Instant given, Optional<Instant> at) {}

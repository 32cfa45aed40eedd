package org.keptword.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method that only reads. Its audit entry may reach the disk a moment after the answer, which saves a
 * synchronous write for each page; everything else waits for the disk, and so does the entry of an export: the database sees to that. What it
 * changed of an entity that it loaded would not be stored, so the build refuses a call that leads to such a change.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {}

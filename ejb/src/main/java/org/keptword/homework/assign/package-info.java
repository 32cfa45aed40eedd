/**
 * Assigning exercises: what can be assigned to whom and when, the preview, the assignments of a case as its counselor changes them,
 * recurrence and suggestions. Reports {@link org.keptword.homework.HomeworkEvent.AssignmentOpened}.
 */
package org.keptword.homework.assign;

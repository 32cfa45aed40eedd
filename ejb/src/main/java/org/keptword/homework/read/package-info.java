/**
 * What the features above read: the homework of a case as one {@link org.keptword.homework.read.CaseHomework}, and single responses with
 * their answers.
 */
package org.keptword.homework.read;

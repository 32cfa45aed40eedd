/** The inside of reading: how the homework of a case and single responses are loaded for the features above. */
package org.keptword.homework.internal.read;

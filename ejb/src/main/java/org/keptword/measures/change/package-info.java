/** Whether two scores differ by more than measuring does, and what that means: pure functions over values. */
package org.keptword.measures.change;

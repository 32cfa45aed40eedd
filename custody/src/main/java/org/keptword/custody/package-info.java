/**
 * What both the application and the commands of {@code ./run} must do alike: wrapping and changing the keys of practices, and chaining and
 * checking the trail. Plain JDBC; knows no feature and no server.
 */
package org.keptword.custody;

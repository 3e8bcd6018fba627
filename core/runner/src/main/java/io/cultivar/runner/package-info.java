/** The entrance for programs that embed Cultivar. */
package io.cultivar.runner;

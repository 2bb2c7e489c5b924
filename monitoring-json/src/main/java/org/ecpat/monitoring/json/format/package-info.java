/**
 * What each type looks like in JSON: one declaration a type, and the kinds of documents.
 *
 * <p>Each class holds the codecs of one package of the model; {@link
 * org.ecpat.monitoring.json.format.Kinds} lists the kinds of documents. To change what a document
 * looks like, change a declaration here: reader, writer, schema and specification follow.
 */
@NullMarked
package org.ecpat.monitoring.json.format;

import org.jspecify.annotations.NullMarked;

package org.ecpat.monitoring.json;

import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.observation.Confidentiality;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a Jackson 3 mapper the documents, in their own format whatever the mapper's settings.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new MonitoringModule()).build();
 * }</pre>
 *
 * <p>It is registered as a service, too, for {@code findAndAddModules()}. The values are those of
 * {@link Documents}, alone or inside a host's own types. What is wrong is reported by an {@link
 * org.ecpat.monitoring.InvalidInputException}, which Jackson may wrap; places count from the
 * document's own root.
 */
public final class MonitoringModule extends JacksonModule {
  private final DocumentWriter writer;

  /** A module that leaves restricted evidence out of what it writes. */
  public MonitoringModule() {
    this(DocumentWriter.ofPublicParts());
  }

  private MonitoringModule(DocumentWriter writer) {
    this.writer = writer;
  }

  /** A module that also writes evidence of a confidentiality that is left out otherwise. */
  public MonitoringModule including(Confidentiality confidentiality) {
    return new MonitoringModule(writer.including(confidentiality));
  }

  /** The full name of the class. */
  @Override
  public String getModuleName() {
    return getClass().getName();
  }

  /** Unknown, because the library's version is that of its archive. */
  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /** Adds a serializer and a deserializer for each kind of document. */
  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    SimpleDeserializers deserializers = new SimpleDeserializers();
    DocumentReader.loadedKinds().all().forEach(kind -> add(kind, serializers, deserializers));
    context.addSerializers(serializers);
    context.addDeserializers(deserializers);
  }

  private <T> void add(
      Document<T> kind, SimpleSerializers serializers, SimpleDeserializers deserializers) {
    serializers.addSerializer(kind.type(), new KindSerializer<>(kind, writer.encoder()));
    deserializers.addDeserializer(kind.type(), new KindDeserializer<>(kind));
  }
}

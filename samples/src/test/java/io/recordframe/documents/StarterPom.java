package io.recordframe.documents;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A {@code pom.xml}, asked by XPath, in which names have no namespace.
 *
 * @param document the file
 */
record StarterPom(Document document) {

  /** The only one in the README: that of a new project. */
  static StarterPom ofReadme() throws IOException {
    String readme = "README.md";
    List<Fence> fences = Fence.of(readme, Files.readAllLines(Path.of("..").resolve(readme)), "xml");
    if (fences.size() != 1) {
      throw new IllegalStateException("The README has %d files of XML".formatted(fences.size()));
    }
    return of(fences.getFirst().code());
  }

  static StarterPom of(String text) throws IOException {
    try {
      return new StarterPom(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text))));
    } catch (ParserConfigurationException | SAXException malformed) {
      throw new IllegalStateException("The pom is no XML: " + malformed.getMessage(), malformed);
    }
  }

  /** The class that the exec plugin runs: its last argument. */
  String mainClass() {
    return text("//plugin[artifactId='exec-maven-plugin']//argument[last()]");
  }

  /** The text of the first element that is found, empty if there is none. */
  String text(String path) {
    List<String> texts = texts(path);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** The texts of the elements that are found, in the order of the file. */
  List<String> texts(String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        texts.add(found.item(i).getTextContent().strip());
      }
      return texts;
    } catch (XPathExpressionException malformed) {
      throw new IllegalArgumentException(path, malformed);
    }
  }
}

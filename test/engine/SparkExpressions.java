import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Works out expressions of Spark SQL over one text, named cells.c0, as Spark does: literals with its
 * escapes, and the regular expressions of Java, which are Spark's. Each line of standard input is an
 * expression and a text in Base64; the answer is a line in Base64, true and false as those words.
 */
public final class SparkExpressions {
  private final String sql;
  private final String cell;
  private int at = 0;

  private SparkExpressions(String sql, String cell) {
    this.sql = sql;
    this.cell = cell;
  }

  public static void main(String[] args) throws Exception {
    String all = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder answers = new StringBuilder();
    for (String line : all.split("\n")) {
      String[] parts = line.split(" ", -1);
      SparkExpressions reader = new SparkExpressions(decoded(parts[0]), decoded(parts[1]));
      String answer = String.valueOf(reader.condition());
      if (!reader.rest().isEmpty()) throw new IllegalStateException("not read: " + reader.rest());
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      answers.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    System.out.print(answers);
  }

  private Object condition() {
    Object left = comparison();
    while (true) {
      if (take("AND")) {
        Object right = comparison();
        left = (Boolean) left & (Boolean) right;
      } else if (take("OR")) {
        Object right = comparison();
        left = (Boolean) left | (Boolean) right;
      } else return left;
    }
  }

  private Object comparison() {
    if (take("NOT")) return !(Boolean) comparison();
    Object left = value();
    if (take("RLIKE")) return Pattern.compile((String) value()).matcher((String) left).find();
    if (take("<>")) return !left.equals(value());
    if (take("<=")) return (Integer) left <= (Integer) value();
    if (take("=")) return left.equals(value());
    if (take(">")) return (Integer) left > (Integer) value();
    return left;
  }

  private Object value() {
    if (take("(")) return closed(this::condition);
    if (take("CASE")) return chosen();
    if (take("concat(")) return closed(() -> (String) value() + next() + next());
    if (take("lower(")) return closed(() -> ((String) value()).toLowerCase(java.util.Locale.ROOT));
    if (take("length(")) return closed(() -> length((String) value()));
    if (take("instr(")) return closed(() -> ((String) value()).indexOf((String) next()) + 1);
    if (take("regexp_replace(")) return closed(this::replaced);
    if (take("trim(BOTH")) return closed(this::trimmed);
    if (take("cells.c0")) return cell;
    return rest().startsWith("'") ? literal() : number();
  }

  private Object chosen() {
    Object chosen = null;
    boolean found = false;
    while (take("WHEN")) {
      boolean holds = (Boolean) condition();
      expect("THEN");
      Object result = condition();
      if (holds && !found) chosen = result;
      found |= holds;
    }
    expect("ELSE");
    Object otherwise = condition();
    expect("END");
    return found ? chosen : otherwise;
  }

  private String replaced() {
    String text = (String) value();
    Pattern pattern = Pattern.compile((String) next());
    return pattern.matcher(text).replaceAll((String) next());
  }

  private String trimmed() {
    String characters = (String) value();
    expect("FROM");
    int[] text = ((String) condition()).codePoints().toArray();
    int start = 0;
    int end = text.length;
    while (start < end && characters.indexOf(text[start]) >= 0) start += 1;
    while (end > start && characters.indexOf(text[end - 1]) >= 0) end -= 1;
    return new String(text, start, end - start);
  }

  private static Integer length(String text) {
    return text.codePointCount(0, text.length());
  }

  private String literal() {
    StringBuilder text = new StringBuilder();
    expect("'");
    while (sql.charAt(at) != '\'') {
      char character = sql.charAt(at++);
      if (character != '\\') text.append(character);
      else if (sql.charAt(at) == 'u') {
        text.append((char) Integer.parseInt(sql.substring(at + 1, at + 5), 16));
        at += 5;
      } else text.append(escaped(sql.charAt(at++)));
    }
    at += 1;
    return text.toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '0' -> "\u0000";
      case 'b' -> "\b";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'Z' -> "\u001A";
      case '%', '_' -> "\\" + character;
      default -> String.valueOf(character);
    };
  }

  private Integer number() {
    String rest = rest();
    int end = 0;
    while (end < rest.length() && Character.isDigit(rest.charAt(end))) end += 1;
    Integer number = Integer.valueOf(rest.substring(0, end));
    at = sql.length() - rest.length() + end;
    return number;
  }

  private Object next() {
    expect(",");
    return value();
  }

  private Object closed(Supplier<Object> inside) {
    Object result = inside.get();
    expect(")");
    return result;
  }

  private void expect(String word) {
    if (!take(word)) throw new IllegalStateException(word + " expected before " + rest());
  }

  private boolean take(String word) {
    String rest = rest();
    if (!rest.startsWith(word)) return false;
    at = sql.length() - rest.length() + word.length();
    return true;
  }

  private String rest() {
    return sql.substring(at).stripLeading();
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}

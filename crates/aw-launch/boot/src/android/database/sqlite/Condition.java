package android.database.sqlite;

import java.math.BigDecimal;
import java.util.ArrayList;

/** What stands behind WHERE, for one row after another. */
final class Condition {
    private final Words words;
    private final Object[] values;
    private final int[] used;
    private Table table;
    private Object[] row;

    /** `values` take the places of question marks, from the one that `used` counts. */
    Condition(Words words, Object[] values, int[] used) {
        this.words = words;
        this.values = values;
        this.used = used;
    }

    private interface Test {
        boolean holds();
    }

    private interface Term {
        Object value();
    }

    private Test test;

    Condition read() {
        test = either();
        return this;
    }

    boolean holds(Table of, Object[] one) {
        table = of;
        row = one;
        return test.holds();
    }

    private Test either() {
        final Test first = both();
        if (!words.skip("or")) {
            return first;
        }
        final Test second = either();
        return new Test() {
            public boolean holds() {
                return first.holds() || second.holds();
            }
        };
    }

    private Test both() {
        final Test first = one();
        if (!words.skip("and")) {
            return first;
        }
        final Test second = both();
        return new Test() {
            public boolean holds() {
                return first.holds() && second.holds();
            }
        };
    }

    private Test one() {
        if (words.skip("not")) {
            return not(one());
        }
        if (words.skip("(")) {
            Test inner = either();
            words.need(")");
            return inner;
        }
        final Term left = term();
        if (words.skip("is not null") || words.skip("notnull")) {
            return not(isNull(left));
        }
        if (words.skip("is null") || words.skip("isnull")) {
            return isNull(left);
        }
        boolean negated = words.skip("not");
        if (words.skip("in")) {
            return negated ? not(among(left)) : among(left);
        }
        if (words.skip("like")) {
            final Term right = term();
            Test like = new Test() {
                public boolean holds() {
                    return like(left.value(), right.value());
                }
            };
            return negated ? not(like) : like;
        }
        if (words.skip("between")) {
            final Term low = term();
            words.need("and");
            final Term high = term();
            return new Test() {
                public boolean holds() {
                    return Table.compare(left.value(), low.value()) >= 0 && Table.compare(left.value(), high.value()) <= 0;
                }
            };
        }
        final String sign = words.more() && "= == != <> < > <= >= is".contains(words.peek().toLowerCase()) ? words.next() : "";
        if (sign.isEmpty()) {
            return new Test() {
                public boolean holds() {
                    Object value = left.value();
                    return value != null && Table.compare(value, 0L) != 0;
                }
            };
        }
        return compared(left, sign.equalsIgnoreCase("is") && words.skip("not") ? "!=" : sign, term());
    }

    private static Test compared(final Term left, final String sign, final Term right) {
        return new Test() {
            public boolean holds() {
                Object one = left.value();
                Object two = right.value();
                if (one == null || two == null) {
                    return sign.equalsIgnoreCase("is") && one == two;
                }
                int order = Table.compare(one, two);
                switch (sign) {
                    case "!=":
                    case "<>":
                        return order != 0;
                    case "<":
                        return order < 0;
                    case ">":
                        return order > 0;
                    case "<=":
                        return order <= 0;
                    case ">=":
                        return order >= 0;
                    default:
                        return order == 0;
                }
            }
        };
    }

    private static Test not(final Test inner) {
        return new Test() {
            public boolean holds() {
                return !inner.holds();
            }
        };
    }

    private static Test isNull(final Term of) {
        return new Test() {
            public boolean holds() {
                return of.value() == null;
            }
        };
    }

    private Test among(final Term left) {
        words.need("(");
        final ArrayList<Term> all = new ArrayList<>();
        while (!words.skip(")")) {
            all.add(term());
            words.skip(",");
        }
        return new Test() {
            public boolean holds() {
                for (Term one : all) {
                    Object value = one.value();
                    if (value != null && left.value() != null && Table.compare(left.value(), value) == 0) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    private static boolean like(Object text, Object pattern) {
        return text != null && pattern != null
                && like(text.toString().toLowerCase(), 0, pattern.toString().toLowerCase(), 0);
    }

    private static boolean like(String text, int at, String pattern, int from) {
        for (; from < pattern.length(); from++, at++) {
            char one = pattern.charAt(from);
            if (one == '%') {
                for (int rest = at; rest <= text.length(); rest++) {
                    if (like(text, rest, pattern, from + 1)) {
                        return true;
                    }
                }
                return false;
            }
            if (at >= text.length() || one != '_' && one != text.charAt(at)) {
                return false;
            }
        }
        return at == text.length();
    }

    private Term term() {
        Object constant = constant(words, values, used);
        if (constant != NONE) {
            final Object known = constant;
            return new Term() {
                public Object value() {
                    return known;
                }
            };
        }
        String first = words.name();
        final String name = words.skip(".") ? words.name() : first;
        if (words.is("(") || words.is("||") || words.is("+") || words.is("-") || words.is("*")) {
            throw new Words.Unread();
        }
        return new Term() {
            public Object value() {
                return row[table.place(name)];
            }
        };
    }

    static final Object NONE = new Object();

    /** A constant or the value of a question mark, NONE where something else stands next. */
    static Object constant(Words words, Object[] values, int[] used) {
        String word = words.peek();
        if (word.startsWith("?") || word.startsWith(":") && word.length() > 1) {
            words.next();
            int at = word.length() > 1 && word.charAt(0) == '?' ? Integer.parseInt(word.substring(1)) - 1 : used[0]++;
            return values != null && at < values.length ? values[at] : null;
        }
        if (word.startsWith("'")) {
            words.next();
            return word.substring(1, word.length() - 1).replace("''", "'");
        }
        if (word.equalsIgnoreCase("null")) {
            words.next();
            return null;
        }
        boolean negative = word.equals("-");
        if (negative) {
            words.next();
            word = words.peek();
        }
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            words.next();
            BigDecimal number = new BigDecimal(word);
            number = negative ? number.negate() : number;
            if (word.indexOf('.') < 0) {
                return number.longValue();
            }
            return number.doubleValue();
        }
        return NONE;
    }
}

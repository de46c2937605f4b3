package cn.luoxia.insight;

public final class InsightConfig {
    final String key;
    final boolean debug;
    final boolean consent;

    InsightConfig(Builder builder) {
        key = builder.key;
        debug = builder.debug;
        consent = builder.consent;
    }

    public static final class Builder {
        private final String key;
        private boolean debug;
        private boolean consent = true;

        public Builder(String key) {
            this.key = key;
        }

        public Builder setDebug(boolean debug) {
            this.debug = debug;
            return this;
        }

        public Builder setConsent(boolean consent) {
            this.consent = consent;
            return this;
        }

        public InsightConfig build() {
            return new InsightConfig(this);
        }
    }
}

package com.example.sdk.ads;

public final class AdsConfig {
    private final String appId;
    private final boolean privacyAgreed;

    private AdsConfig(Builder builder) {
        appId = builder.appId;
        privacyAgreed = builder.privacyAgreed;
    }

    public String appId() {
        return appId;
    }

    public boolean isPrivacyAgreed() {
        return privacyAgreed;
    }

    public static final class Builder {
        private String appId;
        private boolean privacyAgreed;

        public Builder appId(String value) {
            appId = value;
            return this;
        }

        public Builder agreePrivacy(boolean value) {
            privacyAgreed = value;
            return this;
        }

        public AdsConfig build() {
            return new AdsConfig(this);
        }
    }
}

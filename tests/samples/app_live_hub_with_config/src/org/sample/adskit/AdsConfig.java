package org.sample.adskit;

public final class AdsConfig {
    final boolean imei;
    final boolean place;
    final String appId;

    private AdsConfig(Builder builder) {
        imei = builder.imei;
        place = builder.place;
        appId = builder.appId;
    }

    public static final class Builder {
        private boolean imei = true;
        private boolean place;
        private String appId = "";

        public Builder appId(String id) {
            appId = id;
            return this;
        }

        public Builder allowImei(boolean allowed) {
            imei = allowed;
            return this;
        }

        public Builder allowPlace(boolean allowed) {
            place = allowed;
            return this;
        }

        public AdsConfig build() {
            return new AdsConfig(this);
        }
    }
}

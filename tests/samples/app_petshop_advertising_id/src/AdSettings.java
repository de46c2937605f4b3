package com.example.app_petshop_advertising_id;

final class AdSettings {
    private final boolean personal;

    private AdSettings(Builder builder) {
        personal = builder.personal;
    }

    boolean personal() {
        return personal;
    }

    static final class Builder {
        private boolean personal;

        Builder personal(boolean wanted) {
            personal = wanted;
            return this;
        }

        AdSettings build() {
            return new AdSettings(this);
        }
    }
}

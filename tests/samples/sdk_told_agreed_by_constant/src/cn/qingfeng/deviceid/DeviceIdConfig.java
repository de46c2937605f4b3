package cn.qingfeng.deviceid;

public final class DeviceIdConfig {
    final boolean privacyAgreed;
    final String channel;

    private DeviceIdConfig(Builder builder) {
        privacyAgreed = builder.privacyAgreed;
        channel = builder.channel;
    }

    public static final class Builder {
        private boolean privacyAgreed;
        private String channel = "";

        public Builder privacyAgreed(boolean agreed) {
            privacyAgreed = agreed;
            return this;
        }

        public Builder channel(String name) {
            channel = name;
            return this;
        }

        public DeviceIdConfig build() {
            return new DeviceIdConfig(this);
        }
    }
}

package com.example.state_copied_as_agreed;

public final class PrivacyState {
    private final boolean agreed;
    private final boolean minor;
    private final String version;

    public PrivacyState(boolean agreed, boolean minor, String version) {
        this.agreed = agreed;
        this.minor = minor;
        this.version = version;
    }

    public boolean getAgreed() {
        return agreed;
    }

    public boolean component2() {
        return minor;
    }

    public PrivacyState copy(boolean agreed, boolean minor, String version) {
        return new PrivacyState(agreed, minor, version);
    }

    public static PrivacyState copy$default(PrivacyState state, boolean agreed, boolean minor, String version, int mask, Object marker) {
        if ((mask & 1) != 0) {
            agreed = state.agreed;
        }
        if ((mask & 2) != 0) {
            minor = state.minor;
        }
        if ((mask & 4) != 0) {
            version = state.version;
        }
        return state.copy(agreed, minor, version);
    }

    @Override
    public String toString() {
        return "PrivacyState(agreed=" + agreed + ", minor=" + minor + ", version=" + version + ")";
    }
}

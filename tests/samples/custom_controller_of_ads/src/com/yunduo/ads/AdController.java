package com.yunduo.ads;

public abstract class AdController {
    public boolean canReadPhoneState() {
        return true;
    }

    public boolean canReadAndroidId() {
        return true;
    }

    public boolean canListApps() {
        return true;
    }
}

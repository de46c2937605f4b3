package com.yunduo.ads;

public final class AdConfig {
    private String appId;
    private AdController controller;

    public void setAppId(String appId) {
        this.appId = appId;
    }

    public String getAppId() {
        return appId;
    }

    public void setController(AdController controller) {
        this.controller = controller;
    }

    public AdController getController() {
        return controller;
    }
}

package com.example.sdk_told_agreed_by_constant;

import android.app.Application;
import cn.qingfeng.deviceid.DeviceIdClient;
import cn.qingfeng.deviceid.DeviceIdConfig;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        DeviceIdConfig config = new DeviceIdConfig.Builder().channel("store").privacyAgreed(true).build();
        DeviceIdClient.init(getApplicationContext(), config);
    }
}

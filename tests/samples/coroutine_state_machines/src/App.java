package com.example.coroutine_state_machines;

import android.app.Application;
import android.telephony.TelephonyManager;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        BuildersKt.launch$default(
                GlobalScope.INSTANCE, Dispatchers.getIO(), null, new App$onCreate$1(this, null), 2, null);
        BuildersKt.launch$default(
                GlobalScope.INSTANCE, Dispatchers.getIO(), null, new App$onCreate$2(this, null), 2, null);
    }

    final Object loadId(Continuation<? super String> c) {
        return ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}

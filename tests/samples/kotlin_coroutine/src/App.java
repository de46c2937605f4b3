package com.example.kotlin_coroutine;

import android.app.Application;
import android.os.SystemClock;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        BuildersKt.launch$default(GlobalScope.INSTANCE, Dispatchers.getIO(), null, new App$onCreate$1(this, null), 2, null);
    }

    static Object delay(long millis, Object continuation) {
        SystemClock.sleep(millis);
        return kotlin.Unit.INSTANCE;
    }
}

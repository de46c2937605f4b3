package com.example.state_flow_told_by_agree_button;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.FlowCollector;

final class OnlineCollector implements FlowCollector<Boolean> {
    private final Context context;

    OnlineCollector(Context context) {
        this.context = context;
    }

    @Override
    public Object emit(Boolean online, Continuation<?> completion) {
        if (online.booleanValue()) {
            WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
            Log.d("Online", String.valueOf(wifi.getScanResults()));
        }
        return Unit.INSTANCE;
    }
}

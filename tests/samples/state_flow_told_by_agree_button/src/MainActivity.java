package com.example.state_flow_told_by_agree_button;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.FlowCollector;
import kotlinx.coroutines.flow.MutableStateFlow;
import kotlinx.coroutines.flow.StateFlowKt;

public class MainActivity extends Activity implements FlowCollector<ConsentState> {
    private final MutableStateFlow<ConsentState> consent = StateFlowKt.<ConsentState>MutableStateFlow(ConsentState.Unknown.INSTANCE);
    private final MutableStateFlow<Boolean> online = StateFlowKt.MutableStateFlow(Boolean.TRUE);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        consent.collect(this, null);
        online.collect(new OnlineCollector(this), null);
        findViewById(R.id.button_accept).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                consent.setValue(ConsentState.Agreed.INSTANCE);
            }
        });
    }

    @Override
    public Object emit(ConsentState state, Continuation<?> completion) {
        if (state instanceof ConsentState.Agreed) {
            Log.d("Main", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
        return Unit.INSTANCE;
    }
}

package com.example.answer_flow_collected_by_coroutine;

import android.content.Context;
import android.content.SharedPreferences;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.FlowCollector;

final class PreferenceFlow implements Flow<SharedPreferences> {
    private final Context context;

    PreferenceFlow(Context context) {
        this.context = context;
    }

    @Override
    public Object collect(FlowCollector<? super SharedPreferences> collector, Continuation<?> completion) {
        return collector.emit(context.getSharedPreferences("user", Context.MODE_PRIVATE), completion);
    }
}

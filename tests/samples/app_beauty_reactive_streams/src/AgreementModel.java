package com.example.app_beauty_reactive_streams;

import android.content.Context;
import android.content.SharedPreferences;
import io.reactivex.Observable;

final class AgreementModel {
    private final SharedPreferences store;

    AgreementModel(Context context) {
        store = context.getSharedPreferences("beauty", Context.MODE_PRIVATE);
    }

    Observable<Boolean> agreed() {
        return Observable.fromCallable(() -> store.getBoolean("agreement_privacy", false));
    }

    void agree() {
        store.edit().putBoolean("agreement_privacy", true).apply();
    }
}

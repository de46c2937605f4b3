package com.example.app_shop_view_models;

import android.content.SharedPreferences;
import androidx.lifecycle.LiveData;

final class PrivacyRepository {
    private final SharedPreferences store;
    private final LiveData<PrivacyState> changes = new LiveData<>();

    PrivacyRepository(SharedPreferences store) {
        this.store = store;
    }

    PrivacyState state() {
        return PrivacyState.of(store.getInt("privacy_state", 0));
    }

    LiveData<PrivacyState> changes() {
        return changes;
    }

    void answer(PrivacyState state) {
        store.edit().putInt("privacy_state", state.code).apply();
        changes.postValue(state);
    }
}

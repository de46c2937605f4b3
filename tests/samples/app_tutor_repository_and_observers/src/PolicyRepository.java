package com.example.app_tutor_repository_and_observers;

import android.content.Context;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

final class PolicyRepository {
    interface Observer {
        void changed(PolicyVersion version);
    }

    private static final String KEY = "agreed_privacy_policy";
    private final KeyValueFile store;
    private final List<Observer> observers = new ArrayList<>();

    PolicyRepository(Context context) {
        store = new KeyValueFile(new File(context.getFilesDir(), "tutor.values"));
    }

    PolicyVersion current() {
        return new PolicyVersion(store.number(KEY));
    }

    void observe(Observer observer) {
        observers.add(observer);
        observer.changed(current());
    }

    void agree() {
        store.put(KEY, PolicyVersion.CURRENT);
        for (Observer observer : observers) {
            observer.changed(current());
        }
    }
}

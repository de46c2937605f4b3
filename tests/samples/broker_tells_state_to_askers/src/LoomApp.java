package com.example.broker_tells_state_to_askers;

import android.accounts.AccountManager;
import android.app.Application;
import android.util.Log;

public class LoomApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Broker.only().ask(this, new BoardAsker());
        Broker.only().ask(this, new ThreadAsker(this));
        Broker.only().whenAllowed(() -> Log.d("Loom", "weavers " + AccountManager.get(this).getAccounts().length));
    }
}

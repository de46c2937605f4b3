package com.example.stages_entered_with_base_context;

import android.accounts.AccountManager;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

enum Stage {
    LINEN {
        @Override
        void enter(Context base) {
            TelephonyManager phone = (TelephonyManager) base.getSystemService(Context.TELEPHONY_SERVICE);
            String card = phone.getSimSerialNumber();
            Log.d("Stage", "linen " + (card == null ? 0 : card.hashCode()));
        }
    },
    COTTON {
        @Override
        void enter(Context base) {
            Log.d("Stage", "cotton " + base.getPackageName());
        }
    },
    SILK {
        @Override
        void enter(Context base) {
            long accepted = base.getSharedPreferences("atelier", Context.MODE_PRIVATE).getLong("terms_accepted_at", 0L);
            if (accepted > 0L) {
                Log.d("Stage", "silk " + AccountManager.get(base).getAccounts().length);
            }
        }
    };

    abstract void enter(Context base);
}

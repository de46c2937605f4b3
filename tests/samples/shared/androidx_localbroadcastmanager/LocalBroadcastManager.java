package androidx.localbroadcastmanager.content;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;

/** The shape of the library's class: receivers by action, told from a message of the main queue. */
public final class LocalBroadcastManager {
    private static final int TELL = 1;
    private static LocalBroadcastManager instance;
    private final Context context;
    private final HashMap<String, ArrayList<Row>> rows = new HashMap<>();
    private final ArrayList<Told> waiting = new ArrayList<>();
    private final Handler handler;

    private LocalBroadcastManager(Context context) {
        this.context = context;
        handler = new Handler(Looper.getMainLooper()) {
            @Override
            public void handleMessage(Message message) {
                if (message.what == TELL) {
                    tell();
                } else {
                    super.handleMessage(message);
                }
            }
        };
    }

    public static synchronized LocalBroadcastManager getInstance(Context context) {
        if (instance == null) {
            instance = new LocalBroadcastManager(context.getApplicationContext());
        }
        return instance;
    }

    public void registerReceiver(BroadcastReceiver receiver, IntentFilter filter) {
        synchronized (rows) {
            Row row = new Row(receiver, filter);
            for (int at = 0; at < filter.countActions(); at++) {
                String action = filter.getAction(at);
                ArrayList<Row> known = rows.get(action);
                if (known == null) {
                    known = new ArrayList<>(1);
                    rows.put(action, known);
                }
                known.add(row);
            }
        }
    }

    public boolean sendBroadcast(Intent intent) {
        synchronized (rows) {
            String action = intent.getAction();
            String type = intent.resolveTypeIfNeeded(context.getContentResolver());
            Uri data = intent.getData();
            String scheme = intent.getScheme();
            Set<String> categories = intent.getCategories();
            boolean debug = (intent.getFlags() & Intent.FLAG_DEBUG_LOG_RESOLUTION) != 0;
            ArrayList<Row> known = rows.get(action);
            ArrayList<BroadcastReceiver> meant = new ArrayList<>();
            for (int at = 0; known != null && at < known.size(); at++) {
                Row row = known.get(at);
                int match = row.filter.match(action, type, scheme, data, categories, debug ? "debug" : "LocalBroadcastManager");
                if (match >= 0) {
                    meant.add(row.receiver);
                }
            }
            if (meant.isEmpty()) {
                return false;
            }
            waiting.add(new Told(intent, meant));
            if (!handler.hasMessages(TELL)) {
                handler.sendEmptyMessage(TELL);
            }
            return true;
        }
    }

    private void tell() {
        while (true) {
            Told[] all;
            synchronized (rows) {
                if (waiting.isEmpty()) {
                    return;
                }
                all = new Told[waiting.size()];
                waiting.toArray(all);
                waiting.clear();
            }
            for (Told one : all) {
                for (BroadcastReceiver receiver : one.receivers) {
                    receiver.onReceive(context, one.intent);
                }
            }
        }
    }

    private static final class Row {
        final BroadcastReceiver receiver;
        final IntentFilter filter;

        Row(BroadcastReceiver receiver, IntentFilter filter) {
            this.receiver = receiver;
            this.filter = filter;
        }
    }

    private static final class Told {
        final Intent intent;
        final ArrayList<BroadcastReceiver> receivers;

        Told(Intent intent, ArrayList<BroadcastReceiver> receivers) {
            this.intent = intent;
            this.receivers = receivers;
        }
    }
}

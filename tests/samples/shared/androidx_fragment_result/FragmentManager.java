package androidx.fragment.app;

import android.os.Bundle;

public abstract class FragmentManager {
    public abstract FragmentTransaction beginTransaction();

    public abstract void setFragmentResult(String key, Bundle result);

    public abstract void setFragmentResultListener(String key, FragmentResultListener listener);
}

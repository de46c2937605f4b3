package kotlinx.coroutines;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.jvm.internal.BaseContinuationImpl;
import kotlin.jvm.functions.Function2;

public final class BuildersKt {
    private BuildersKt() {
    }

    public static Object launch$default(CoroutineScope scope, CoroutineContext context, Object start,
            Function2<? super CoroutineScope, ? super Continuation<? super Object>, ? extends Object> block, int mask, Object marker) {
        Continuation<?> body = ((BaseContinuationImpl) block).create(scope, null);
        ((CoroutineDispatcher) context).dispatch(context, new DispatchedTask(body));
        return body;
    }

    public static Object runBlocking$default(CoroutineContext context,
            Function2<? super CoroutineScope, ? super Continuation<? super Object>, ? extends Object> block, int mask, Object marker) {
        return block.invoke(GlobalScope.INSTANCE, null);
    }
}

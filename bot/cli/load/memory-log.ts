/** What a soaked program holds, a line a look, in the folder that it was started in: bytes resident and bytes of objects in use. */
export const memoryLog = "memory.log";
